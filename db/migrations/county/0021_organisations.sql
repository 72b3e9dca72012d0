-- An organisation's identity. `no` comes from the counter, is never used again and is what guarded rows carry.
-- The county's own committee is founded first and therefore has number 1.
create table organisation (
  id uuid not null,
  no integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint organisation_pkey primary key (id),
  constraint organisation_no_key unique (no),
  constraint organisation_no_positive check (no > 0)
);

call cell.guard_shared('organisation', 'organisation', 'no');

-- From founding to dissolution. Temporal foreign keys point here and nowhere else.
create table organisation_span (
  id uuid not null default uuidv7(),
  organisation_no integer not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint organisation_span_pkey primary key (id),
  constraint organisation_span_period_key unique (organisation_no, valid without overlaps),
  constraint organisation_span_organisation foreign key (organisation_no) references organisation (no),
  constraint organisation_span_from_a_day check (not lower_inf(valid))
);

call cell.guard_shared('organisation_span', 'organisation');

call cell.remember('organisation_span');

-- Name, kind and the unit it is set up in, from a day to a day.
create table organisation_profile (
  id uuid not null default uuidv7(),
  organisation_no integer not null,
  name text not null,
  kind text not null,
  unit_id uuid,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint organisation_profile_pkey primary key (id),
  constraint organisation_profile_period_key unique (organisation_no, valid without overlaps),
  constraint organisation_profile_span foreign key (organisation_no, period valid)
    references organisation_span (organisation_no, period valid),
  constraint organisation_profile_unit foreign key (unit_id) references unit (id),
  constraint organisation_profile_kind_known check (kind in ('committee', 'general_branch', 'branch', 'joint_branch', 'party_group'))
);

create index organisation_profile_unit_id on organisation_profile (unit_id);

call cell.guard_shared('organisation_profile', 'organisation');

call cell.remember('organisation_profile');

-- The only home of parents: which organisation is directly under which, from a day to a day.
create table organisation_edge (
  id uuid not null default uuidv7(),
  organisation_no integer not null,
  parent_no integer not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint organisation_edge_pkey primary key (id),
  constraint organisation_edge_one_parent unique (organisation_no, valid without overlaps),
  constraint organisation_edge_child_span foreign key (organisation_no, period valid)
    references organisation_span (organisation_no, period valid),
  constraint organisation_edge_parent_span foreign key (parent_no, period valid)
    references organisation_span (organisation_no, period valid),
  constraint organisation_edge_not_under_itself check (organisation_no <> parent_no)
);

create index organisation_edge_parent on organisation_edge (parent_no);

call cell.guard_shared('organisation_edge', 'organisation');

call cell.remember('organisation_edge');

-- Who moves an organisation must reach both the place it leaves and the place it goes to.
do $$
declare
  role text;
  reaches_parent text;
begin
  foreach role in array array['sanwang_narrow', 'sanwang_broad'] loop
    reaches_parent := replace(cell.reach_condition(role, 'write', 'organisation'), 'organisation_no', 'parent_no');
    execute format('create policy %I on organisation_edge as restrictive for insert to %I with check (%s)',
      'organisation_edge_parent_insert_' || role, role, reaches_parent);
    execute format('create policy %I on organisation_edge as restrictive for update to %I using (%s) with check (%s)',
      'organisation_edge_parent_update_' || role, role, reaches_parent, reaches_parent);
    execute format('create policy %I on organisation_edge as restrictive for delete to %I using (%s)',
      'organisation_edge_parent_delete_' || role, role, reaches_parent);
  end loop;
end
$$;
