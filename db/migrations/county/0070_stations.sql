-- A station of an organisation, whatever computer stands there today. `room`: where in the village it stands.
create table station (
  id uuid not null,
  organisation_no integer not null,
  name text not null,
  room text not null default '',
  registered_on date not null,
  retired_on date,
  retired_for text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint station_pkey primary key (id),
  constraint station_organisation_no_fkey foreign key (organisation_no) references organisation (no),
  constraint station_retired_with_reason check ((retired_on is null) = (retired_for is null))
);

create index station_list on station (organisation_no, name, id);

call cell.guard('station', 'station');

-- That there is a station in a village is no secret: who may sign in there finds it by its name.
create policy station_read_signed_in on station for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.person', true), '') is not null);

call cell.remember('station');

-- The codes printed for a station; the computer that used the latest one is the station. A code is kept as its hash.
create table station_code (
  code_hash bytea not null,
  station_id uuid not null,
  organisation_no integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint station_code_pkey primary key (code_hash),
  constraint station_code_station_id_fkey foreign key (station_id) references station (id),
  constraint station_code_code_hash_fkey foreign key (code_hash) references sync_station_code (code_hash)
);

create index station_code_station on station_code (station_id);

call cell.guard('station_code', 'station');

-- From a computer to the code that it was set up with.
create index sync_station_code_device on sync_station_code (device_id) where device_id is not null;
