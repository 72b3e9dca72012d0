-- Proposals to give one of the four separated duties, or to end it, and what the second administrator decided.
-- `carried_out` is `done`, or the error's code when the registry could not do it.
create table duty_change (
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  duty text not null,
  change text not null,
  from_day date not null,
  until_day date,
  proposed_by uuid not null,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  carried_out text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint duty_change_pkey primary key (id),
  constraint duty_change_person foreign key (person_id) references person (id),
  constraint duty_change_duty_known check (duty in ('auditor', 'security_administrator', 'system_administrator', 'privacy_clerk')),
  constraint duty_change_change_known check (change in ('appoint', 'end')),
  constraint duty_change_decision_known check (decision in ('confirmed', 'declined', 'withdrawn')),
  constraint duty_change_days check (until_day is null or (change = 'appoint' and until_day > from_day)),
  constraint duty_change_decided_whole check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint duty_change_two_people check (decision is null or (decision = 'withdrawn') = (decided_by = proposed_by)),
  constraint duty_change_not_oneself check (change = 'end'
    or (proposed_by <> person_id and (decision is distinct from 'confirmed' or decided_by <> person_id)))
);

create unique index duty_change_open on duty_change (person_id, duty, change) where decision is null;

create index duty_change_newest on duty_change (recorded_at desc, id desc);

create index duty_change_organisation on duty_change (organisation_no, recorded_at desc, id desc);

call cell.guard('duty_change', 'account', 'person_id');

call cell.remember('duty_change');

revoke delete on duty_change from sanwang_narrow, sanwang_broad;

create policy duty_change_proposed_as_oneself on duty_change as restrictive for insert to sanwang_narrow, sanwang_broad
  with check (proposed_by = nullif(current_setting('app.person', true), '')::uuid and decision is null and carried_out is null);

-- The system administrator, who reads the class of settings, sees the proposals and decides on them.
create policy duty_change_read_second on duty_change for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_setting', true), '') is not null);

create policy duty_change_history_read_second on duty_change_history for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_setting', true), '') is not null);

create policy duty_change_update_second on duty_change for update to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_setting', true), '') is not null)
  with check (nullif(current_setting('app.read_setting', true), '') is not null);

create policy duty_change_decided_as_oneself on duty_change as restrictive for update to sanwang_narrow, sanwang_broad
  using (decision is null)
  with check (decided_by = nullif(current_setting('app.person', true), '')::uuid and carried_out is null
    and (decision = 'withdrawn' or nullif(current_setting('app.read_setting', true), '') is not null));
