-- Phones and stations that hold copies. `emptied_at`: the last contact at which nothing waited on the device, so that what
-- comes later was made after it. `clock_off_seconds`: the device's clock less the hub's at the last contact.
create table sync_device (
  id uuid not null,
  kind text not null,
  person_id uuid,
  organisation_no integer,
  token_hash bytea not null,
  public_key bytea,
  name text not null,
  program text not null,
  enrolled_at timestamptz not null,
  last_contact_at timestamptz,
  emptied_at timestamptz,
  wipe_ordered_at timestamptz,
  ended_at timestamptz,
  clock_off_seconds double precision,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint sync_device_pkey primary key (id),
  constraint sync_device_holder check (
    kind = 'phone' and person_id is not null and organisation_no is null and public_key is null
    or kind = 'station' and person_id is null and organisation_no is not null and public_key is not null),
  constraint sync_device_token_hash_length check (octet_length(token_hash) = 32)
);

create index sync_device_person on sync_device (person_id) where person_id is not null;

create index sync_device_organisation on sync_device (organisation_no) where organisation_no is not null;

call cell.guard('sync_device', 'station', 'person_id');

create policy sync_device_enrol_own on sync_device for insert to sanwang_narrow, sanwang_broad
  with check (kind = 'phone' and person_id = nullif(current_setting('app.person', true), '')::uuid);

create policy sync_device_change_own on sync_device for update to sanwang_narrow, sanwang_broad
  using (person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

-- The code that makes a computer a station once, as its hash.
create table sync_station_code (
  code_hash bytea not null,
  organisation_no integer not null,
  name text not null,
  expires_at timestamptz not null,
  device_id uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint sync_station_code_pkey primary key (code_hash)
);

create index sync_station_code_organisation on sync_station_code (organisation_no, expires_at desc);

call cell.guard('sync_station_code', 'station');

-- What the hub told a device about a person's rights, as long as it told the same. `told_until` is empty while that is what
-- the device was told last. An entry is judged by what its device could know.
create table sync_known_rights (
  device_id uuid not null,
  person_id uuid not null,
  told_from timestamptz not null,
  told_until timestamptz,
  rights_hash bytea not null,
  rights json not null,
  constraint sync_known_rights_pkey primary key (device_id, person_id, told_from),
  constraint sync_known_rights_device foreign key (device_id) references sync_device (id)
);

alter table sync_known_rights enable row level security;

alter table sync_known_rights force row level security;

create policy sync_known_rights_system on sync_known_rights to sanwang_system using (true) with check (true);

grant select, insert, update, delete on sync_known_rights to sanwang_system;

-- How a device is, as it last said.
create table sync_report (
  device_id uuid not null,
  organisation_no integer,
  received_at timestamptz not null,
  program text not null,
  disk_free bigint,
  disk_total bigint,
  device_clock timestamptz not null,
  chain_seq bigint,
  chain_hash bytea,
  stuck json not null,
  since timestamptz,
  constraint sync_report_pkey primary key (device_id),
  constraint sync_report_device foreign key (device_id) references sync_device (id)
);

create index sync_report_organisation on sync_report (organisation_no) where organisation_no is not null;

call cell.guard('sync_report', 'station');

-- Which version of what a device holds, as it last said; of phones only counts are ever shown.
create table sync_held (
  device_id uuid not null,
  collection text not null,
  row_id uuid not null,
  version integer not null,
  organisation_no integer,
  said_at timestamptz not null,
  constraint sync_held_pkey primary key (device_id, collection, row_id),
  constraint sync_held_device foreign key (device_id) references sync_device (id)
);

create index sync_held_row on sync_held (collection, row_id, version);

call cell.guard('sync_held', 'station');
