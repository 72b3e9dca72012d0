-- The tables of better-auth 1.7.6 with its username and passkey plugins, as its getMigrations gave them, with named
-- constraints and a unique passkey credential. The library never migrates at run time. No column says who the person is:
-- `name` repeats the sign-in name and `email` is made up from the id, both because the library demands them.
create table auth."user" (
  "id" uuid not null default gen_random_uuid(),
  "name" text not null,
  "email" text not null,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "username" text,
  constraint user_pkey primary key ("id"),
  constraint user_email_key unique ("email"),
  constraint user_username_key unique ("username")
);

-- `assurance`: how many factors this session has shown, 1 or 2.
create table auth."session" (
  "id" uuid not null default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  "token" text not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null,
  "assurance" integer not null,
  constraint session_pkey primary key ("id"),
  constraint session_token_key unique ("token"),
  constraint session_assurance_known check ("assurance" in (1, 2)),
  constraint session_user_fkey foreign key ("userId") references auth."user" ("id") on delete cascade
);

create index session_user_id on auth."session" ("userId");

create table auth."account" (
  "id" uuid not null default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  constraint account_pkey primary key ("id"),
  constraint account_user foreign key ("userId") references auth."user" ("id") on delete cascade
);

create index account_user_id on auth."account" ("userId");

create table auth."verification" (
  "id" uuid not null default gen_random_uuid(),
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  constraint verification_pkey primary key ("id")
);

create index verification_identifier on auth."verification" ("identifier");

create table auth."passkey" (
  "id" uuid not null default gen_random_uuid(),
  "name" text,
  "publicKey" text not null,
  "userId" uuid not null,
  "credentialID" text not null,
  "counter" integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text,
  constraint passkey_pkey primary key ("id"),
  constraint passkey_credential_key unique ("credentialID"),
  constraint passkey_user foreign key ("userId") references auth."user" ("id") on delete cascade
);

create index passkey_user_id on auth."passkey" ("userId");

grant select, insert, update, delete on auth."user", auth."session", auth."account", auth."verification", auth."passkey" to sanwang_auth;
