-- Who was erased and when, by an id that means nothing any more. A restore erases them again in what it brings back.
create table erasure_log (
  subject_id uuid not null,
  erased_at timestamptz not null,
  act_id uuid not null default cell.current_act(),
  constraint erasure_log_pkey primary key (subject_id)
);

alter table erasure_log enable row level security;

alter table erasure_log force row level security;

create policy erasure_log_system on erasure_log to sanwang_system using (true) with check (true);

create policy erasure_log_read on erasure_log for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_privacy', true), '') is not null);

grant select, insert, update on erasure_log to sanwang_system;

grant select on erasure_log to sanwang_narrow, sanwang_broad;
