-- Files by the hash of their content; the bytes lie in the file store. Who may have a file is decided by the record that
-- names it: a row here says only that it exists. `is_public`: the public site and edge may serve it.
create table stored_file (
  hash bytea not null,
  size bigint not null,
  media_type text not null,
  is_public boolean not null default false,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint stored_file_pkey primary key (hash),
  constraint stored_file_hash_length check (octet_length(hash) = 32),
  constraint stored_file_size_positive check (size >= 0)
);

alter table stored_file enable row level security;

alter table stored_file force row level security;

create policy stored_file_read on stored_file for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.person', true), '') is not null);

create policy stored_file_read_public on stored_file for select to sanwang_public using (is_public);

create policy stored_file_insert on stored_file for insert to sanwang_narrow, sanwang_broad with check (act_id = cell.current_act());

create policy stored_file_insert_public on stored_file for insert to sanwang_public
  with check (act_id = cell.current_act() and not is_public);

create policy stored_file_publish on stored_file for update to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.person', true), '') is not null) with check (cell.current_act() is not null);

create policy stored_file_system on stored_file to sanwang_system using (true) with check (true);

grant select, insert on stored_file to sanwang_narrow, sanwang_broad, sanwang_public;

grant update (is_public) on stored_file to sanwang_narrow, sanwang_broad;

grant select, insert, update, delete on stored_file to sanwang_system;
