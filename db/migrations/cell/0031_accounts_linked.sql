-- Whether an account was linked to its person: what a cut left unlinked is cleared at night. False until it was.
alter table auth."user" add column "linked" boolean not null default false;

update auth."user" set "linked" = true;

create index user_unlinked on auth."user" ("createdAt") where not "linked";
