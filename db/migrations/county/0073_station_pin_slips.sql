-- A slip with which a person sets a PIN at one station without signing in: printed once, kept as its hash.
create table station_pin_slip (
  id uuid not null,
  station_id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint station_pin_slip_pkey primary key (id),
  constraint station_pin_slip_code_key unique (code_hash),
  constraint station_pin_slip_station_id_fkey foreign key (station_id) references station (id)
);

create index station_pin_slip_person on station_pin_slip (station_id, person_id);

call cell.guard('station_pin_slip', 'person');
