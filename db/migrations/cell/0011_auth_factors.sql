-- What better-auth does not keep strictly enough; reasons in docs/decisions/0012-accounts-around-better-auth.md.
-- `last_step` is the newest time step whose code was accepted: a code is good once.
create table auth.second_factor (
  account_id uuid not null,
  secret_sealed bytea not null,
  last_step bigint not null default 0,
  constraint second_factor_pkey primary key (account_id),
  constraint second_factor_account foreign key (account_id) references auth."user" ("id") on delete cascade
);

create table auth.recovery_code (
  id uuid not null,
  account_id uuid not null,
  salt bytea not null,
  hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (id),
  constraint recovery_code_account foreign key (account_id) references auth."user" ("id") on delete cascade
);

create index recovery_code_account_id on auth.recovery_code (account_id);

-- The number an account receives codes at. Its look-up hash has a key of its own: it equals no hash of a person's number.
create table auth.phone (
  account_id uuid not null,
  lookup bytea not null,
  sealed bytea not null,
  verified_at timestamptz not null,
  constraint phone_pkey primary key (account_id),
  constraint phone_lookup_key unique (lookup),
  constraint phone_account foreign key (account_id) references auth."user" ("id") on delete cascade
);

-- One code sent by phone, bound to the browser that asked for it by the id in its cookie. Without account: the number
-- is unknown here and nothing was sent, but the browser is not told.
create table auth.phone_code (
  id uuid not null,
  account_id uuid,
  purpose text not null,
  number_sealed bytea not null,
  salt bytea not null,
  hash bytea not null,
  tries_left integer not null,
  expires_at timestamptz not null,
  constraint phone_code_pkey primary key (id),
  constraint phone_code_purpose_known check (purpose in ('sign-in', 'forgotten-password', 'new-number')),
  constraint phone_code_account foreign key (account_id) references auth."user" ("id") on delete cascade
);

create index phone_code_expires_at on auth.phone_code (expires_at);

-- Failures by a keyed hash of what was tried (a sign-in name, an address, a slip), known here or not.
create table auth.attempt (
  subject bytea not null,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null,
  constraint attempt_pkey primary key (subject)
);

create index attempt_last_at on auth.attempt (last_at);

-- The default gateway for text messages: recipient and text are encrypted, kept for a day.
create table auth.message_outbox (
  id uuid not null,
  channel text not null,
  recipient_sealed bytea not null,
  text_sealed bytea not null,
  purpose text not null,
  created_at timestamptz not null,
  constraint message_outbox_pkey primary key (id),
  constraint message_outbox_channel_known check (channel in ('sms', 'e-mail'))
);

create index message_outbox_created_at on auth.message_outbox (created_at);

grant select, insert, update, delete on auth.second_factor, auth.recovery_code, auth.phone, auth.phone_code, auth.attempt, auth.message_outbox to sanwang_auth;
