-- Villages, communities, enterprises and what else coverage counts: the identity of each.
create table unit (
  id uuid not null default uuidv7(),
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint unit_pkey primary key (id)
);

call cell.guard_shared('unit', 'organisation', '1');

-- What a unit was called and where it belonged from a day to a day. Two periods of a unit never share their first or
-- their last day; that they never overlap is kept by split-period.ts. A temporal key would be kept by the database but
-- costs 70 % of an import of 45,000 units: docs/decisions/0020-units-without-temporal-key.md.
create table unit_profile (
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  parent_id uuid,
  kind text not null,
  code text,
  name text not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint unit_profile_pkey primary key (id),
  constraint unit_profile_from_key unique (unit_id, valid_from),
  constraint unit_profile_to_key unique nulls not distinct (unit_id, valid_to),
  constraint unit_profile_period_whole check (not isempty(valid) and not lower_inf(valid)),
  constraint unit_profile_not_under_itself check (parent_id <> unit_id),
  constraint unit_profile_kind_known check (kind in ('county', 'township', 'village', 'community', 'enterprise',
    'social_organisation', 'building', 'park', 'school', 'bureau')),
  constraint unit_profile_code_form check (code ~ '^[0-9]{6}([0-9]{3}){0,2}$')
);

create index unit_profile_parent on unit_profile (parent_id);

create unique index unit_profile_code on unit_profile (code) where valid_to is null;

call cell.guard_shared('unit_profile', 'organisation', '1');

call cell.remember('unit_profile');

-- A room, hall or office where things happen: one place, whatever roles it has. `organisation_no` looks after it.
create table place (
  id uuid not null default uuidv7(),
  organisation_no integer not null,
  unit_id uuid not null,
  name text not null,
  address text not null default '',
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint place_pkey primary key (id),
  constraint place_unit foreign key (unit_id) references unit (id),
  constraint place_period_whole check (not isempty(valid) and not lower_inf(valid))
);

create index place_organisation on place (organisation_no, name, id);

create index place_unit_id on place (unit_id);

call cell.guard_shared('place', 'organisation');

call cell.remember('place');
