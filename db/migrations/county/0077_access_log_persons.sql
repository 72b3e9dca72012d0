-- Whom each look showed, one row a person: what the person concerned sees, and what the auditor asks about a person. It repeats
-- who looked, how and what for, since a policy asks no other table. The look itself seals the persons by their hash.
create table access_log_person (
  look_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  local_day date not null,
  actor_person uuid,
  kind text not null,
  purpose text,
  constraint access_log_person_pkey primary key (look_id, person_id),
  constraint access_log_person_kind_known check (kind in ('look', 'list', 'export', 'unmask'))
);

create index access_log_person_newest on access_log_person (person_id, at desc, look_id desc);

create index access_log_person_day on access_log_person (local_day desc, actor_person, person_id);

alter table access_log_person enable row level security;

alter table access_log_person force row level security;

create policy access_log_person_insert on access_log_person for insert to sanwang_narrow, sanwang_broad
  with check (actor_person = nullif(current_setting('app.person', true), '')::uuid);

create policy access_log_person_read on access_log_person for select to sanwang_narrow, sanwang_broad
  using (person_id = nullif(current_setting('app.person', true), '')::uuid or nullif(current_setting('app.read_audit', true), '') is not null);

create policy access_log_person_system on access_log_person to sanwang_system using (true) with check (true);

grant select, insert on access_log_person to sanwang_narrow, sanwang_broad, sanwang_system;

insert into access_log_person (look_id, person_id, at, local_day, actor_person, kind, purpose)
  select id, subject_id, at, local_day, actor_person, kind, purpose from access_log where subject_id is not null;

-- What one person opened or did, newest first, a page at a time.
drop index access_log_actor;

create index access_log_actor on access_log (actor_person, at desc, id desc);

create index act_actor on act (actor_person, at desc, id desc) where actor_person is not null;

-- A day's reads are counted by access_log_person; the largest single ones need no index of their own.
drop index access_log_mass;
