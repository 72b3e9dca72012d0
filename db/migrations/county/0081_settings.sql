-- What a setting was before, and who changes which: the address that the audit's head is sent to is proposed by the system
-- administrator (`audit.head-proposed`) and agreed to by the auditor (`audit.head-address`), so that neither alone turns it away.
create table setting_history (
  superseded_at timestamptz not null,
  superseded_by uuid not null,
  name text not null,
  value jsonb not null,
  act_id uuid not null,
  recorded_at timestamptz not null,
  constraint setting_history_pkey primary key (name, superseded_at)
);

create trigger setting_keep_history before update or delete on setting
  for each row execute function cell.keep_history('setting');

alter table setting_history enable row level security;

alter table setting_history force row level security;

create policy setting_history_read on setting_history for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_setting', true), '') is not null
    or nullif(current_setting('app.read_audit', true), '') is not null);

-- The trigger writes as the actor.
create policy setting_history_insert on setting_history for insert to sanwang_narrow, sanwang_broad
  with check (superseded_by = cell.current_act());

create policy setting_history_system on setting_history to sanwang_system using (true) with check (true);

grant select, insert on setting_history to sanwang_narrow, sanwang_broad;

grant select, insert, update, delete on setting_history to sanwang_system;

create policy setting_write_head on setting to sanwang_narrow, sanwang_broad
  using (left(name, 11) = 'audit.head-' and nullif(current_setting('app.write_audit', true), '') is not null)
  with check (left(name, 11) = 'audit.head-' and nullif(current_setting('app.write_audit', true), '') is not null);

create policy setting_head_inserted_by_auditor on setting as restrictive for insert to sanwang_narrow, sanwang_broad
  with check (name <> 'audit.head-address' or nullif(current_setting('app.write_audit', true), '') is not null);

create policy setting_head_updated_by_auditor on setting as restrictive for update to sanwang_narrow, sanwang_broad
  using (name <> 'audit.head-address' or nullif(current_setting('app.write_audit', true), '') is not null)
  with check (name <> 'audit.head-address' or nullif(current_setting('app.write_audit', true), '') is not null);

create policy setting_head_deleted_by_auditor on setting as restrictive for delete to sanwang_narrow, sanwang_broad
  using (name <> 'audit.head-address' or nullif(current_setting('app.write_audit', true), '') is not null);
