-- Lines across the tree (education, health, union): read-only views of some units and organisations, from a day to a day.
create table sector (
  id uuid not null,
  name text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint sector_pkey primary key (id),
  constraint sector_name_key unique (name)
);

call cell.guard_shared('sector', 'organisation', '1');

call cell.remember('sector');

create table sector_membership (
  id uuid not null default uuidv7(),
  sector_id uuid not null,
  unit_id uuid,
  organisation_no integer,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint sector_membership_pkey primary key (id),
  constraint sector_membership_sector foreign key (sector_id) references sector (id),
  constraint sector_membership_unit foreign key (unit_id) references unit (id),
  constraint sector_membership_organisation foreign key (organisation_no) references organisation (no),
  constraint sector_membership_unit_key unique (sector_id, unit_id, valid without overlaps),
  constraint sector_membership_organisation_key unique (sector_id, organisation_no, valid without overlaps),
  constraint sector_membership_one_of_two check (num_nonnulls(unit_id, organisation_no) = 1),
  constraint sector_membership_from_a_day check (not lower_inf(valid))
);

create index sector_membership_organisation_no on sector_membership (organisation_no);

call cell.guard_shared('sector_membership', 'organisation', '1');

call cell.remember('sector_membership');
