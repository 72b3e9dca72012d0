-- That someone of an organisation has looked at what is recorded of it and found it right. `version` is the hash of what was
-- shown, so that a confirmation never speaks for what came later.
create table confirmation (
  id uuid not null,
  organisation_no integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  version text not null,
  confirmed_on date not null,
  confirmed_by uuid not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint confirmation_pkey primary key (id),
  constraint confirmation_organisation_no_fkey foreign key (organisation_no) references organisation (no),
  constraint confirmation_subject_kind_known check (subject_kind in ('organisation'))
);

create index confirmation_list on confirmation (organisation_no, confirmed_on desc, id);

create index confirmation_subject on confirmation (subject_id, confirmed_on desc);

create index confirmation_act on confirmation (act_id);

call cell.guard('confirmation', 'work');

-- Which rows an act touched is asked for every act: docs/decisions/0021.
create index organisation_profile_act on organisation_profile (act_id);

create index organisation_profile_history_superseded_by on organisation_profile_history (superseded_by);

create index post_act on post (act_id);

create index post_history_superseded_by on post_history (superseded_by);

create index person_act on person (act_id);
