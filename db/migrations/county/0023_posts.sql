-- Who holds which post in which organisation, from a day to a day.
create table post (
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  kind text not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint post_pkey primary key (id),
  constraint post_held_once unique (person_id, organisation_no, kind, valid without overlaps),
  constraint post_person foreign key (person_id) references person (id),
  constraint post_organisation_span foreign key (organisation_no, period valid)
    references organisation_span (organisation_no, period valid),
  constraint post_from_a_day check (not lower_inf(valid)),
  constraint post_kind_known check (kind in ('secretary', 'deputy_secretary', 'committee_member', 'organisation_officer',
    'campaign_officer', 'editor', 'moderator', 'auditor', 'security_administrator', 'system_administrator', 'privacy_clerk',
    'station_keeper', 'visiting_cadre', 'handling_clerk'))
);

create index post_organisation on post (organisation_no, valid_from desc, id);

call cell.guard('post', 'organisation', 'person_id');

call cell.remember('post');

-- The one table rights come from (product principle 4). `organisation_no` is where the source holds: the post's or the
-- assignment's organisation, the handling unit, the organisation that keeps the subject's record, the county for a sector.
-- `origin_id` is the record it follows: the post, assignment or case; for a sector the sector.
create table right_source (
  id uuid not null default uuidv7(),
  organisation_no integer not null,
  person_id uuid not null,
  source text not null,
  kind text not null,
  origin_id uuid not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint right_source_pkey primary key (id),
  constraint right_source_origin_key unique (origin_id, person_id, kind, valid without overlaps),
  constraint right_source_organisation_span foreign key (organisation_no, period valid)
    references organisation_span (organisation_no, period valid),
  constraint right_source_from_a_day check (not lower_inf(valid)),
  constraint right_source_source_known check (source in ('post', 'assignment', 'handling', 'subject', 'sector'))
);

create index right_source_person on right_source (person_id);

create index right_source_organisation on right_source (organisation_no, valid_from desc, id);

call cell.guard('right_source', 'organisation', 'person_id');

create policy right_source_read_rights on right_source for select to sanwang_rights using (true);

grant select on right_source to sanwang_rights;

call cell.remember('right_source');

-- The separated duties are given at the machine only, so that no office can give itself one.
create policy post_no_duty_by_persons on post as restrictive for insert to sanwang_narrow, sanwang_broad
  with check (kind not in ('auditor', 'security_administrator', 'system_administrator', 'privacy_clerk'));

create policy right_source_no_duty_by_persons on right_source as restrictive for insert to sanwang_narrow, sanwang_broad
  with check (kind not in ('auditor', 'security_administrator', 'system_administrator', 'privacy_clerk'));
