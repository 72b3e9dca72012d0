-- What proves the PIN of a person at one station. Only its owner sets it; who keeps the station sees that there is one. The
-- proof itself is read by the machine alone, which puts it into that station's snapshot.
create table station_pin (
  id uuid not null,
  station_id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  salt text not null,
  hash text not null,
  n integer not null,
  r integer not null,
  p integer not null,
  set_on date not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint station_pin_pkey primary key (id),
  constraint station_pin_once unique (station_id, person_id),
  constraint station_pin_station_id_fkey foreign key (station_id) references station (id)
);

create index station_pin_person on station_pin (person_id);

call cell.guard('station_pin', 'station', 'person_id');

create policy station_pin_set_own on station_pin for insert to sanwang_narrow, sanwang_broad
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

create policy station_pin_change_own on station_pin for update to sanwang_narrow, sanwang_broad
  using (person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

create policy station_pin_only_own_insert on station_pin as restrictive for insert to sanwang_narrow, sanwang_broad
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

create policy station_pin_only_own_update on station_pin as restrictive for update to sanwang_narrow, sanwang_broad
  using (person_id = nullif(current_setting('app.person', true), '')::uuid);

revoke select on station_pin from sanwang_narrow, sanwang_broad, sanwang_figures;

grant select (id, station_id, organisation_no, person_id, set_on, act_id, recorded_at) on station_pin
  to sanwang_narrow, sanwang_broad;
