-- The ledger of consents: one row for each giving and each withdrawal, never changed. The newest row of a purpose holds.
create table consent (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  purpose text not null,
  text_version integer not null,
  state text not null,
  channel text not null,
  at timestamptz not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint consent_pkey primary key (id),
  constraint consent_person foreign key (person_id) references person (id),
  constraint consent_state_known check (state in ('given', 'withdrawn')),
  constraint consent_channel_known check (channel in ('desk', 'site', 'phone', 'station', 'paper'))
);

create index consent_person_purpose on consent (person_id, purpose, at desc, id);

create index consent_organisation on consent (organisation_no, at desc, id);

call cell.guard('consent', 'privacy', 'person_id');

-- Whoever is signed in gives and withdraws for himself or herself.
create policy consent_insert_own on consent for insert to sanwang_narrow, sanwang_broad
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid);
