-- A place needs an identity that others can name for as long as it stands, whatever it is called and whoever looks
-- after it. The first form had none; nothing was ever written to it.
drop table place_history;

drop table place;

-- A room, hall or office where things happen: one place, whatever roles it has. `established_by` entered it.
create table place (
  id uuid not null,
  established_by integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint place_pkey primary key (id),
  constraint place_established_by_organisation foreign key (established_by) references organisation (no)
);

call cell.guard_shared('place', 'organisation', 'established_by');

-- What it is called, where it lies and which organisation looks after it, from a day to a day.
create table place_profile (
  id uuid not null default uuidv7(),
  place_id uuid not null,
  organisation_no integer not null,
  unit_id uuid not null,
  name text not null,
  address text not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint place_profile_pkey primary key (id),
  constraint place_profile_period_key unique (place_id, valid without overlaps),
  constraint place_profile_place foreign key (place_id) references place (id),
  constraint place_profile_organisation_span foreign key (organisation_no, period valid)
    references organisation_span (organisation_no, period valid),
  constraint place_profile_unit foreign key (unit_id) references unit (id),
  constraint place_profile_from_a_day check (not lower_inf(valid))
);

create index place_profile_organisation on place_profile (organisation_no, name, id);

create index place_profile_unit_id on place_profile (unit_id);

call cell.guard_shared('place_profile', 'organisation');

call cell.remember('place_profile');
