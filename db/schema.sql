create table access_log (
  id uuid not null,
  at timestamp with time zone not null,
  local_day date not null,
  actor_person uuid,
  kind text not null,
  subject_id uuid,
  subject_count integer not null default 1,
  purpose text,
  detail json,
  salt bytea,
  detail_hash bytea not null,
  transaction_no xid8 not null default pg_current_xact_id()
);
create table access_log_person (
  look_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  local_day date not null,
  actor_person uuid,
  kind text not null,
  purpose text
);
create table account_link (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  organisation_account text not null,
  suspended boolean not null default false,
  sessions_from timestamp with time zone not null default '-infinity'::timestamp with time zone,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table account_link_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  organisation_account text not null,
  suspended boolean not null,
  sessions_from timestamp with time zone not null,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table act (
  id uuid not null,
  action text not null,
  at timestamp with time zone not null,
  local_day date not null,
  actor_kind text not null,
  actor_person uuid,
  on_behalf_of uuid,
  organisation_no integer,
  subject_id uuid,
  payload json,
  salt bytea,
  payload_hash bytea not null,
  transaction_no xid8 not null default pg_current_xact_id()
);
create table act_sequence (
  seq bigint not null,
  entry_kind text not null,
  entry_id uuid not null,
  entry_hash bytea not null,
  chain_hash bytea not null,
  sealed_at timestamp with time zone not null
);
create table article (
  id uuid not null,
  organisation_no integer not null,
  column_id uuid not null,
  slug text not null,
  script text not null,
  state text not null default 'draft'::text,
  version integer not null default 1,
  published_version integer,
  published_on date,
  published_at timestamp with time zone,
  expires_on date,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table article_correction (
  id uuid not null,
  article_id uuid not null,
  organisation_no integer not null,
  version integer not null,
  corrected_on date not null,
  text_hans text not null,
  text_hant text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table article_finding (
  id uuid not null,
  article_id uuid not null,
  organisation_no integer not null,
  version integer not null,
  sentence_at integer not null,
  start_at integer not null,
  from_text text not null,
  to_text text not null,
  decision text not null,
  script text,
  sentence text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table article_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  column_id uuid not null,
  slug text not null,
  script text not null,
  state text not null,
  version integer not null,
  published_version integer,
  published_on date,
  published_at timestamp with time zone,
  expires_on date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table article_version (
  article_id uuid not null,
  version integer not null,
  organisation_no integer not null,
  document jsonb not null,
  title_hans text not null,
  title_hant text not null,
  lead_hans text not null,
  lead_hant text not null,
  document_hans jsonb not null,
  document_hant jsonb not null,
  text_hans text not null,
  text_hant text not null,
  written_by uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at(),
  words tsvector not null generated always as (search_grams(((((((title_hans || ' '::text) || COALESCE((document_hans ->> 'subtitle'::text), ''::text)) || ' '::text) || COALESCE((document_hans ->> 'summary'::text), ''::text)) || ' '::text) || text_hans))) stored
);
create table audit_head_delivery (
  address text not null,
  seq bigint not null,
  sent_at timestamp with time zone,
  failed_since timestamp with time zone,
  failure text
);
create table confirmation (
  id uuid not null,
  organisation_no integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  version text not null,
  confirmed_on date not null,
  confirmed_by uuid not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table consent (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  purpose text not null,
  text_version integer not null,
  state text not null,
  channel text not null,
  at timestamp with time zone not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table content_file (
  hash bytea not null,
  size bigint not null,
  media_type text not null,
  chunk_list bytea not null,
  list_hash bytea not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table counter (
  name text not null,
  next_value integer not null default 1
);
create table duty_change (
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  duty text not null,
  change text not null,
  from_day date not null,
  until_day date,
  proposed_by uuid not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  carried_out text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table duty_change_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  duty text not null,
  change text not null,
  from_day date not null,
  until_day date,
  proposed_by uuid not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  carried_out text,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table erasure_log (
  subject_id uuid not null,
  erased_at timestamp with time zone not null,
  act_id uuid not null default cell.current_act()
);
create table event_handler (
  handler text not null,
  from_seq bigint not null,
  dispatched_seq bigint not null
);
create table glossary (
  id uuid not null,
  hans text not null,
  hant text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at(),
  kind text not null default 'term'::text,
  ended_on date
);
create table glossary_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  hans text not null,
  hant text not null,
  act_id uuid not null,
  recorded_at timestamp with time zone not null,
  kind text not null default 'term'::text,
  ended_on date
);
create table handled_event (
  handler text not null,
  entry_id uuid not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table invitation (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  purpose text not null,
  way text not null,
  number text not null,
  salt bytea not null,
  hash bytea not null,
  expires_at timestamp with time zone not null,
  ended text,
  ended_at timestamp with time zone,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table invitation_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  purpose text not null,
  way text not null,
  number text not null,
  salt bytea not null,
  hash bytea not null,
  expires_at timestamp with time zone not null,
  ended text,
  ended_at timestamp with time zone,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table media (
  id uuid not null,
  organisation_no integer not null,
  kind text not null,
  file_hash bytea not null,
  title text not null,
  alternative text,
  credit text,
  for_stations boolean not null default false,
  expires_on date,
  withdrawn_on date,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at(),
  consent text
);
create table media_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  kind text not null,
  file_hash bytea not null,
  title text not null,
  alternative text,
  credit text,
  for_stations boolean not null,
  expires_on date,
  withdrawn_on date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null,
  consent text
);
create table migration (
  number integer not null,
  name text not null,
  hash text not null,
  breaking boolean not null
);
create table notice (
  id uuid not null,
  organisation_no integer not null,
  title text not null,
  text text not null,
  needs_acknowledgement boolean not null,
  sent_on date not null,
  sent_at timestamp with time zone not null,
  withdrawn_on date,
  withdrawn_for text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table notice_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  title text not null,
  text text not null,
  needs_acknowledgement boolean not null,
  sent_on date not null,
  sent_at timestamp with time zone not null,
  withdrawn_on date,
  withdrawn_for text,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table notice_recipient (
  id uuid not null,
  notice_id uuid not null,
  organisation_no integer not null,
  sender_no integer not null,
  sender_name text not null,
  title text not null,
  text text not null,
  needs_acknowledgement boolean not null,
  sent_at timestamp with time zone not null,
  withdrawn_on date,
  withdrawn_for text,
  acknowledged_on date,
  acknowledged_by uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table notice_recipient_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  notice_id uuid not null,
  organisation_no integer not null,
  sender_no integer not null,
  sender_name text not null,
  title text not null,
  text text not null,
  needs_acknowledgement boolean not null,
  sent_at timestamp with time zone not null,
  withdrawn_on date,
  withdrawn_for text,
  acknowledged_on date,
  acknowledged_by uuid,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table organisation (
  id uuid not null,
  no integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table organisation_edge (
  id uuid not null default uuidv7(),
  organisation_no integer not null,
  parent_no integer not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table organisation_edge_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  parent_no integer not null,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
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
  recorded_at timestamp with time zone not null default cell.current_act_at(),
  name_sought text not null generated always as (in_simplified_characters(name)) stored
);
create table organisation_profile_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  name text not null,
  kind text not null,
  unit_id uuid,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null,
  name_sought text not null
);
create table organisation_span (
  id uuid not null default uuidv7(),
  organisation_no integer not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table organisation_span_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table page_report (
  id uuid not null,
  organisation_no integer not null,
  page text not null,
  article_id uuid,
  said text not null,
  reported_at timestamp with time zone not null,
  reported_on date not null,
  settled_on date,
  settled_as text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table page_view (
  day date not null,
  slug text not null,
  views bigint not null
);
create table person (
  id uuid not null,
  organisation_no integer not null default 0,
  name text not null,
  name_script text not null,
  phone_sealed bytea,
  phone_lookup bytea,
  status text not null default 'active'::text,
  erased boolean not null default false,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at(),
  left_on date,
  left_reason text
);
create table person_erasure (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  basis text not null,
  reason text not null,
  ordered_by uuid not null,
  ordered_on date not null,
  carried_out_at timestamp with time zone,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table person_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  name text not null,
  name_script text not null,
  phone_sealed bytea,
  phone_lookup bytea,
  status text not null,
  erased boolean not null,
  act_id uuid not null,
  recorded_at timestamp with time zone not null,
  left_on date,
  left_reason text
);
create table place (
  id uuid not null,
  established_by integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
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
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table place_profile_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  place_id uuid not null,
  organisation_no integer not null,
  unit_id uuid not null,
  name text not null,
  address text not null,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table post (
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  kind text not null,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table post_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  kind text not null,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table press_column (
  id uuid not null,
  slug text not null,
  name_hans text not null,
  name_hant text not null,
  place integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table press_column_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  slug text not null,
  name_hans text not null,
  name_hant text not null,
  place integer not null,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table published_article (
  article_id uuid not null,
  organisation_no integer not null,
  column_id uuid not null,
  slug text not null,
  version integer not null,
  published_on date not null,
  published_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  expires_on date,
  title_hans text not null,
  title_hant text not null,
  lead_hans text not null,
  lead_hant text not null,
  source_hans text,
  source_hant text,
  document_hans jsonb not null,
  document_hant jsonb not null,
  text_hans text not null,
  text_hant text not null,
  corrections jsonb not null default '[]'::jsonb,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at(),
  title_words tsvector not null generated always as (search_grams(title_hans)) stored,
  words tsvector not null generated always as (search_grams(((((((title_hans || ' '::text) || COALESCE((document_hans ->> 'subtitle'::text), ''::text)) || ' '::text) || COALESCE((document_hans ->> 'summary'::text), ''::text)) || ' '::text) || text_hans))) stored
);
create table reconversion (
  id uuid not null,
  glossary_id uuid not null,
  asked_at timestamp with time zone not null default cell.current_act_at(),
  finished_at timestamp with time zone,
  done_to uuid,
  checked integer not null default 0,
  changed integer not null default 0,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
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
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table right_source_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  source text not null,
  kind text not null,
  origin_id uuid not null,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table rights_version (
  only_row boolean not null default true,
  version bigint not null default 1
);
create table sector (
  id uuid not null,
  name text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table sector_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  name text not null,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table sector_membership (
  id uuid not null default uuidv7(),
  sector_id uuid not null,
  unit_id uuid,
  organisation_no integer,
  valid daterange not null,
  valid_from date generated always as (lower(valid)) stored,
  valid_to date generated always as (upper(valid)) stored,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table sector_membership_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  sector_id uuid not null,
  unit_id uuid,
  organisation_no integer,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table sequencer_state (
  only_row boolean not null default true,
  holder uuid,
  held_until timestamp with time zone,
  read_below xid8 not null,
  watched_number xid8,
  watched_at timestamp with time zone,
  settled_at timestamp with time zone not null
);
create table setting (
  name text not null,
  value jsonb not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table setting_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  name text not null,
  value jsonb not null,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table site_inbox (
  slot integer not null,
  id uuid not null,
  kind text not null,
  received_at timestamp with time zone not null,
  local_day date not null,
  payload json not null
);
create table station (
  id uuid not null,
  organisation_no integer not null,
  name text not null,
  room text not null default ''::text,
  registered_on date not null,
  retired_on date,
  retired_for text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table station_code (
  code_hash bytea not null,
  station_id uuid not null,
  organisation_no integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table station_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  name text not null,
  room text not null,
  registered_on date not null,
  retired_on date,
  retired_for text,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
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
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table station_pin_slip (
  id uuid not null,
  station_id uuid not null,
  organisation_no integer not null,
  person_id uuid not null,
  code_hash bytea not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table stored_file (
  hash bytea not null,
  size bigint not null,
  media_type text not null,
  is_public boolean not null default false,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table submission (
  id uuid not null,
  organisation_no integer not null,
  author_id uuid not null,
  title text not null,
  text text not null,
  submitted_on date not null,
  state text not null default 'waiting'::text,
  remark text,
  article_id uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table submission_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  author_id uuid not null,
  title text not null,
  text text not null,
  submitted_on date not null,
  state text not null,
  remark text,
  article_id uuid,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table submission_photo (
  id uuid not null default uuidv7(),
  submission_id uuid not null,
  author_id uuid not null,
  organisation_no integer not null,
  file_hash bytea,
  submitted_on date not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table sync_chain_break (
  id uuid not null,
  device_id uuid not null,
  organisation_no integer not null,
  seen_at timestamp with time zone not null,
  told_seq bigint,
  told_hash bytea,
  said_seq bigint not null,
  said_hash bytea not null,
  kind text not null default 'order'::text
);
create table sync_change (
  bucket text not null,
  collection text not null,
  row_id uuid not null,
  seq bigint not null,
  gone boolean not null,
  act_id uuid not null,
  logged_at timestamp with time zone not null
);
create table sync_device (
  id uuid not null,
  kind text not null,
  person_id uuid,
  organisation_no integer,
  token_hash bytea not null,
  public_key bytea,
  name text not null,
  program text not null,
  enrolled_at timestamp with time zone not null,
  last_contact_at timestamp with time zone,
  emptied_at timestamp with time zone,
  wipe_ordered_at timestamp with time zone,
  ended_at timestamp with time zone,
  clock_off_seconds double precision,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at(),
  wipe_told_at timestamp with time zone
);
create table sync_entry (
  id uuid not null,
  device_id uuid not null,
  holder uuid not null,
  author uuid,
  on_behalf_of uuid,
  action text not null,
  said_made_at text not null,
  made_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  content_hash bytea not null,
  input json,
  status text not null,
  code text,
  answer json,
  act_id uuid,
  decided_by uuid,
  organisation_no integer
);
create table sync_entry_file (
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  author uuid not null,
  file_hash bytea
);
create table sync_epoch (
  only_row boolean not null default true,
  epoch uuid not null,
  since timestamp with time zone not null,
  reason text not null
);
create table sync_held (
  device_id uuid not null,
  collection text not null,
  row_id uuid not null,
  version integer not null,
  organisation_no integer,
  said_at timestamp with time zone not null
);
create table sync_known_rights (
  device_id uuid not null,
  person_id uuid not null,
  told_from timestamp with time zone not null,
  told_until timestamp with time zone,
  rights_hash bytea not null,
  rights json not null
);
create table sync_log_cursor (
  collection text not null,
  acts_until bigint not null
);
create table sync_log_state (
  only_row boolean not null default true,
  last_seq bigint not null default 0,
  forgotten_seq bigint not null default 0
);
create table sync_received_file (
  device_id uuid not null,
  hash bytea not null,
  kept_until timestamp with time zone not null
);
create table sync_refused_file (
  device_id uuid not null,
  hash bytea not null,
  code text not null,
  refused_at timestamp with time zone not null
);
create table sync_report (
  device_id uuid not null,
  organisation_no integer,
  received_at timestamp with time zone not null,
  program text not null,
  disk_free bigint,
  disk_total bigint,
  device_clock timestamp with time zone not null,
  chain_seq bigint,
  chain_hash bytea,
  stuck json not null,
  since timestamp with time zone
);
create table sync_station_code (
  code_hash bytea not null,
  organisation_no integer not null,
  name text not null,
  expires_at timestamp with time zone not null,
  device_id uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table sync_unopened (
  device_id uuid not null,
  name text not null,
  digest bytea not null,
  sealed bytea not null,
  holder uuid not null,
  received_at timestamp with time zone not null
);
create table sync_upload_day (
  device_id uuid not null,
  day date not null,
  bytes bigint not null
);
create table task (
  id uuid not null,
  organisation_no integer not null,
  post_kind text not null default 'secretary'::text,
  title text not null,
  text text not null default ''::text,
  due_on date,
  origin text not null default 'office'::text,
  origin_id uuid,
  set_by_no integer not null,
  set_on date not null,
  state text not null default 'open'::text,
  ended_on date,
  ended_by uuid,
  remark text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table task_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  organisation_no integer not null,
  post_kind text not null,
  title text not null,
  text text not null,
  due_on date,
  origin text not null,
  origin_id uuid,
  set_by_no integer not null,
  set_on date not null,
  state text not null,
  ended_on date,
  ended_by uuid,
  remark text,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table unit (
  id uuid not null default uuidv7(),
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
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
  recorded_at timestamp with time zone not null default cell.current_act_at()
);
create table unit_profile_history (
  superseded_at timestamp with time zone not null,
  superseded_by uuid not null,
  id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  kind text not null,
  code text,
  name text not null,
  valid daterange not null,
  valid_from date,
  valid_to date,
  act_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table withdrawn_article (
  article_id uuid not null,
  organisation_no integer not null,
  slug text not null,
  title_hans text,
  title_hant text,
  withdrawn_on date not null,
  reason_hans text not null,
  reason_hant text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);

alter table access_log add constraint access_log_kind_known CHECK ((kind = ANY (ARRAY['look'::text, 'list'::text, 'export'::text, 'unmask'::text])));
alter table access_log add constraint access_log_pkey PRIMARY KEY (id);
alter table access_log_person add constraint access_log_person_kind_known CHECK ((kind = ANY (ARRAY['look'::text, 'list'::text, 'export'::text, 'unmask'::text])));
alter table access_log_person add constraint access_log_person_pkey PRIMARY KEY (look_id, person_id);
alter table account_link add constraint account_link_account_key UNIQUE (organisation_account);
alter table account_link add constraint account_link_person FOREIGN KEY (person_id) REFERENCES person(id);
alter table account_link add constraint account_link_person_key UNIQUE (person_id);
alter table account_link add constraint account_link_pkey PRIMARY KEY (id);
alter table account_link_history add constraint account_link_history_pkey PRIMARY KEY (id, superseded_at);
alter table act add constraint act_actor_kind_known CHECK ((actor_kind = ANY (ARRAY['person'::text, 'visitor'::text, 'system'::text])));
alter table act add constraint act_payload_hash_length CHECK ((octet_length(payload_hash) = 32));
alter table act add constraint act_pkey PRIMARY KEY (id);
alter table act_sequence add constraint act_sequence_entry_id_key UNIQUE (entry_id);
alter table act_sequence add constraint act_sequence_entry_kind_known CHECK ((entry_kind = ANY (ARRAY['act'::text, 'look'::text])));
alter table act_sequence add constraint act_sequence_pkey PRIMARY KEY (seq);
alter table article add constraint article_column_id_fkey FOREIGN KEY (column_id) REFERENCES press_column(id);
alter table article add constraint article_pkey PRIMARY KEY (id);
alter table article add constraint article_published_complete CHECK (((state = 'draft'::text) OR ((published_version IS NOT NULL) AND (published_on IS NOT NULL) AND (published_at IS NOT NULL))));
alter table article add constraint article_script_known CHECK ((script = ANY (ARRAY['zh-Hans'::text, 'zh-Hant'::text])));
alter table article add constraint article_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)));
alter table article add constraint article_slug_key UNIQUE (slug);
alter table article add constraint article_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'corrected'::text, 'withdrawn'::text])));
alter table article_correction add constraint article_correction_pkey PRIMARY KEY (id);
alter table article_correction add constraint article_correction_version_fkey FOREIGN KEY (article_id, version) REFERENCES article_version(article_id, version);
alter table article_finding add constraint article_finding_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id);
alter table article_finding add constraint article_finding_decision_known CHECK ((decision = ANY (ARRAY['accepted'::text, 'kept'::text, 'typed'::text])));
alter table article_finding add constraint article_finding_pkey PRIMARY KEY (id);
alter table article_finding add constraint article_finding_script_known CHECK ((script = ANY (ARRAY['zh-Hans'::text, 'zh-Hant'::text])));
alter table article_history add constraint article_history_pkey PRIMARY KEY (id, superseded_at);
alter table article_version add constraint article_version_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id);
alter table article_version add constraint article_version_pkey PRIMARY KEY (article_id, version);
alter table audit_head_delivery add constraint audit_head_delivery_failure_whole CHECK (((failed_since IS NULL) = (failure IS NULL)));
alter table audit_head_delivery add constraint audit_head_delivery_pkey PRIMARY KEY (address);
alter table confirmation add constraint confirmation_organisation_no_fkey FOREIGN KEY (organisation_no) REFERENCES organisation(no);
alter table confirmation add constraint confirmation_pkey PRIMARY KEY (id);
alter table confirmation add constraint confirmation_subject_kind_known CHECK ((subject_kind = 'organisation'::text));
alter table consent add constraint consent_channel_known CHECK ((channel = ANY (ARRAY['desk'::text, 'site'::text, 'phone'::text, 'station'::text, 'paper'::text])));
alter table consent add constraint consent_person FOREIGN KEY (person_id) REFERENCES person(id);
alter table consent add constraint consent_pkey PRIMARY KEY (id);
alter table consent add constraint consent_state_known CHECK ((state = ANY (ARRAY['given'::text, 'withdrawn'::text])));
alter table content_file add constraint content_file_hash_fkey FOREIGN KEY (hash) REFERENCES stored_file(hash);
alter table content_file add constraint content_file_list_hash_length CHECK ((octet_length(list_hash) = 32));
alter table content_file add constraint content_file_pkey PRIMARY KEY (hash);
alter table counter add constraint counter_pkey PRIMARY KEY (name);
alter table duty_change add constraint duty_change_change_known CHECK ((change = ANY (ARRAY['appoint'::text, 'end'::text])));
alter table duty_change add constraint duty_change_days CHECK (((until_day IS NULL) OR ((change = 'appoint'::text) AND (until_day > from_day))));
alter table duty_change add constraint duty_change_decided_whole CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL))));
alter table duty_change add constraint duty_change_decision_known CHECK ((decision = ANY (ARRAY['confirmed'::text, 'declined'::text, 'withdrawn'::text])));
alter table duty_change add constraint duty_change_duty_known CHECK ((duty = ANY (ARRAY['auditor'::text, 'security_administrator'::text, 'system_administrator'::text, 'privacy_clerk'::text])));
alter table duty_change add constraint duty_change_not_oneself CHECK (((change = 'end'::text) OR ((proposed_by <> person_id) AND ((decision IS DISTINCT FROM 'confirmed'::text) OR (decided_by <> person_id)))));
alter table duty_change add constraint duty_change_person FOREIGN KEY (person_id) REFERENCES person(id);
alter table duty_change add constraint duty_change_pkey PRIMARY KEY (id);
alter table duty_change add constraint duty_change_two_people CHECK (((decision IS NULL) OR ((decision = 'withdrawn'::text) = (decided_by = proposed_by))));
alter table duty_change_history add constraint duty_change_history_pkey PRIMARY KEY (id, superseded_at);
alter table erasure_log add constraint erasure_log_pkey PRIMARY KEY (subject_id);
alter table event_handler add constraint event_handler_forward CHECK ((dispatched_seq >= from_seq));
alter table event_handler add constraint event_handler_pkey PRIMARY KEY (handler);
alter table glossary add constraint glossary_kind_known CHECK ((kind = ANY (ARRAY['name'::text, 'place'::text, 'term'::text])));
alter table glossary add constraint glossary_pkey PRIMARY KEY (id);
alter table glossary_history add constraint glossary_history_pkey PRIMARY KEY (id, superseded_at);
alter table handled_event add constraint handled_event_pkey PRIMARY KEY (handler, entry_id);
alter table invitation add constraint invitation_ended_known CHECK ((ended = ANY (ARRAY['used'::text, 'replaced'::text, 'withdrawn'::text])));
alter table invitation add constraint invitation_ended_whole CHECK (((ended IS NULL) = (ended_at IS NULL)));
alter table invitation add constraint invitation_number_key UNIQUE (number);
alter table invitation add constraint invitation_person FOREIGN KEY (person_id) REFERENCES person(id);
alter table invitation add constraint invitation_pkey PRIMARY KEY (id);
alter table invitation add constraint invitation_purpose_known CHECK ((purpose = ANY (ARRAY['first'::text, 'reset'::text])));
alter table invitation add constraint invitation_way_known CHECK ((way = ANY (ARRAY['slip'::text, 'sms'::text])));
alter table invitation_history add constraint invitation_history_pkey PRIMARY KEY (id, superseded_at);
alter table media add constraint media_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES content_file(hash);
alter table media add constraint media_kind_known CHECK ((kind = ANY (ARRAY['picture'::text, 'video'::text, 'audio'::text, 'document'::text])));
alter table media add constraint media_picture_described CHECK (((kind <> 'picture'::text) OR (alternative IS NOT NULL)));
alter table media add constraint media_pkey PRIMARY KEY (id);
alter table media_history add constraint media_history_pkey PRIMARY KEY (id, superseded_at);
alter table migration add constraint migration_pkey PRIMARY KEY (number);
alter table notice add constraint notice_organisation_no_fkey FOREIGN KEY (organisation_no) REFERENCES organisation(no);
alter table notice add constraint notice_pkey PRIMARY KEY (id);
alter table notice add constraint notice_withdrawn_for_a_reason CHECK (((withdrawn_on IS NULL) = (withdrawn_for IS NULL)));
alter table notice_history add constraint notice_history_pkey PRIMARY KEY (id, superseded_at);
alter table notice_recipient add constraint notice_recipient_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id);
alter table notice_recipient add constraint notice_recipient_once UNIQUE (notice_id, organisation_no);
alter table notice_recipient add constraint notice_recipient_organisation_no_fkey FOREIGN KEY (organisation_no) REFERENCES organisation(no);
alter table notice_recipient add constraint notice_recipient_pkey PRIMARY KEY (id);
alter table notice_recipient_history add constraint notice_recipient_history_pkey PRIMARY KEY (id, superseded_at);
alter table organisation add constraint organisation_no_key UNIQUE (no);
alter table organisation add constraint organisation_no_positive CHECK ((no > 0));
alter table organisation add constraint organisation_pkey PRIMARY KEY (id);
alter table organisation_edge add constraint organisation_edge_child_span FOREIGN KEY (organisation_no, PERIOD valid) REFERENCES organisation_span(organisation_no, PERIOD valid);
alter table organisation_edge add constraint organisation_edge_not_under_itself CHECK ((organisation_no <> parent_no));
alter table organisation_edge add constraint organisation_edge_one_parent UNIQUE (organisation_no, valid WITHOUT OVERLAPS);
alter table organisation_edge add constraint organisation_edge_parent_span FOREIGN KEY (parent_no, PERIOD valid) REFERENCES organisation_span(organisation_no, PERIOD valid);
alter table organisation_edge add constraint organisation_edge_pkey PRIMARY KEY (id);
alter table organisation_edge_history add constraint organisation_edge_history_pkey PRIMARY KEY (id, superseded_at);
alter table organisation_profile add constraint organisation_profile_kind_known CHECK ((kind = ANY (ARRAY['committee'::text, 'general_branch'::text, 'branch'::text, 'joint_branch'::text, 'party_group'::text])));
alter table organisation_profile add constraint organisation_profile_period_key UNIQUE (organisation_no, valid WITHOUT OVERLAPS);
alter table organisation_profile add constraint organisation_profile_pkey PRIMARY KEY (id);
alter table organisation_profile add constraint organisation_profile_span FOREIGN KEY (organisation_no, PERIOD valid) REFERENCES organisation_span(organisation_no, PERIOD valid);
alter table organisation_profile add constraint organisation_profile_unit FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table organisation_profile_history add constraint organisation_profile_history_pkey PRIMARY KEY (id, superseded_at);
alter table organisation_span add constraint organisation_span_from_a_day CHECK ((NOT lower_inf(valid)));
alter table organisation_span add constraint organisation_span_organisation FOREIGN KEY (organisation_no) REFERENCES organisation(no);
alter table organisation_span add constraint organisation_span_period_key UNIQUE (organisation_no, valid WITHOUT OVERLAPS);
alter table organisation_span add constraint organisation_span_pkey PRIMARY KEY (id);
alter table organisation_span_history add constraint organisation_span_history_pkey PRIMARY KEY (id, superseded_at);
alter table page_report add constraint page_report_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id);
alter table page_report add constraint page_report_pkey PRIMARY KEY (id);
alter table page_report add constraint page_report_settled_as_known CHECK ((settled_as = ANY (ARRAY['mended'::text, 'right'::text, 'elsewhere'::text])));
alter table page_report add constraint page_report_settled_whole CHECK (((settled_on IS NULL) = (settled_as IS NULL)));
alter table page_view add constraint page_view_pkey PRIMARY KEY (slug, day);
alter table page_view add constraint page_view_views_positive CHECK ((views > 0));
alter table person add constraint person_deceased_died CHECK (((status = 'deceased'::text) = (COALESCE(left_reason, ''::text) = 'died'::text)));
alter table person add constraint person_erased_is_empty CHECK (((NOT erased) OR ((name = ''::text) AND (phone_sealed IS NULL))));
alter table person add constraint person_left_reason_known CHECK ((left_reason = ANY (ARRAY['moved-away'::text, 'transferred'::text, 'died'::text, 'entered-by-mistake'::text])));
alter table person add constraint person_left_whole CHECK ((((status = 'active'::text) = (left_on IS NULL)) AND ((left_on IS NULL) = (left_reason IS NULL))));
alter table person add constraint person_name_script_known CHECK ((name_script = ANY (ARRAY['zh-Hans'::text, 'zh-Hant'::text])));
alter table person add constraint person_phone_whole CHECK (((phone_sealed IS NULL) = (phone_lookup IS NULL)));
alter table person add constraint person_pkey PRIMARY KEY (id);
alter table person add constraint person_status_known CHECK ((status = ANY (ARRAY['active'::text, 'left'::text, 'deceased'::text])));
alter table person_erasure add constraint person_erasure_basis_known CHECK ((basis = ANY (ARRAY['purpose-ended'::text, 'period-ended'::text, 'consent-withdrawn'::text, 'unlawful'::text])));
alter table person_erasure add constraint person_erasure_person FOREIGN KEY (person_id) REFERENCES person(id);
alter table person_erasure add constraint person_erasure_person_key UNIQUE (person_id);
alter table person_erasure add constraint person_erasure_pkey PRIMARY KEY (id);
alter table person_history add constraint person_history_pkey PRIMARY KEY (id, superseded_at);
alter table place add constraint place_established_by_organisation FOREIGN KEY (established_by) REFERENCES organisation(no);
alter table place add constraint place_pkey PRIMARY KEY (id);
alter table place_profile add constraint place_profile_from_a_day CHECK ((NOT lower_inf(valid)));
alter table place_profile add constraint place_profile_organisation_span FOREIGN KEY (organisation_no, PERIOD valid) REFERENCES organisation_span(organisation_no, PERIOD valid);
alter table place_profile add constraint place_profile_period_key UNIQUE (place_id, valid WITHOUT OVERLAPS);
alter table place_profile add constraint place_profile_pkey PRIMARY KEY (id);
alter table place_profile add constraint place_profile_place FOREIGN KEY (place_id) REFERENCES place(id);
alter table place_profile add constraint place_profile_unit FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table place_profile_history add constraint place_profile_history_pkey PRIMARY KEY (id, superseded_at);
alter table post add constraint post_from_a_day CHECK ((NOT lower_inf(valid)));
alter table post add constraint post_held_once UNIQUE (person_id, organisation_no, kind, valid WITHOUT OVERLAPS);
alter table post add constraint post_kind_known CHECK ((kind = ANY (ARRAY['secretary'::text, 'deputy_secretary'::text, 'committee_member'::text, 'organisation_officer'::text, 'campaign_officer'::text, 'editor'::text, 'moderator'::text, 'auditor'::text, 'security_administrator'::text, 'system_administrator'::text, 'privacy_clerk'::text, 'station_keeper'::text, 'visiting_cadre'::text, 'handling_clerk'::text])));
alter table post add constraint post_organisation_span FOREIGN KEY (organisation_no, PERIOD valid) REFERENCES organisation_span(organisation_no, PERIOD valid);
alter table post add constraint post_person FOREIGN KEY (person_id) REFERENCES person(id);
alter table post add constraint post_pkey PRIMARY KEY (id);
alter table post_history add constraint post_history_pkey PRIMARY KEY (id, superseded_at);
alter table press_column add constraint press_column_pkey PRIMARY KEY (id);
alter table press_column add constraint press_column_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)));
alter table press_column add constraint press_column_slug_key UNIQUE (slug);
alter table press_column_history add constraint press_column_history_pkey PRIMARY KEY (id, superseded_at);
alter table published_article add constraint published_article_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id);
alter table published_article add constraint published_article_column_id_fkey FOREIGN KEY (column_id) REFERENCES press_column(id);
alter table published_article add constraint published_article_pkey PRIMARY KEY (article_id);
alter table published_article add constraint published_article_slug_key UNIQUE (slug);
alter table reconversion add constraint reconversion_glossary_id_fkey FOREIGN KEY (glossary_id) REFERENCES glossary(id);
alter table reconversion add constraint reconversion_pkey PRIMARY KEY (id);
alter table right_source add constraint right_source_from_a_day CHECK ((NOT lower_inf(valid)));
alter table right_source add constraint right_source_organisation_span FOREIGN KEY (organisation_no, PERIOD valid) REFERENCES organisation_span(organisation_no, PERIOD valid);
alter table right_source add constraint right_source_origin_key UNIQUE (origin_id, person_id, kind, valid WITHOUT OVERLAPS);
alter table right_source add constraint right_source_pkey PRIMARY KEY (id);
alter table right_source add constraint right_source_source_known CHECK ((source = ANY (ARRAY['post'::text, 'assignment'::text, 'handling'::text, 'subject'::text, 'sector'::text])));
alter table right_source_history add constraint right_source_history_pkey PRIMARY KEY (id, superseded_at);
alter table rights_version add constraint rights_version_one_row CHECK (only_row);
alter table rights_version add constraint rights_version_pkey PRIMARY KEY (only_row);
alter table sector add constraint sector_name_key UNIQUE (name);
alter table sector add constraint sector_pkey PRIMARY KEY (id);
alter table sector_history add constraint sector_history_pkey PRIMARY KEY (id, superseded_at);
alter table sector_membership add constraint sector_membership_from_a_day CHECK ((NOT lower_inf(valid)));
alter table sector_membership add constraint sector_membership_one_of_two CHECK ((num_nonnulls(unit_id, organisation_no) = 1));
alter table sector_membership add constraint sector_membership_organisation FOREIGN KEY (organisation_no) REFERENCES organisation(no);
alter table sector_membership add constraint sector_membership_organisation_key UNIQUE (sector_id, organisation_no, valid WITHOUT OVERLAPS);
alter table sector_membership add constraint sector_membership_pkey PRIMARY KEY (id);
alter table sector_membership add constraint sector_membership_sector FOREIGN KEY (sector_id) REFERENCES sector(id);
alter table sector_membership add constraint sector_membership_unit FOREIGN KEY (unit_id) REFERENCES unit(id);
alter table sector_membership add constraint sector_membership_unit_key UNIQUE (sector_id, unit_id, valid WITHOUT OVERLAPS);
alter table sector_membership_history add constraint sector_membership_history_pkey PRIMARY KEY (id, superseded_at);
alter table sequencer_state add constraint sequencer_state_one_row CHECK (only_row);
alter table sequencer_state add constraint sequencer_state_pkey PRIMARY KEY (only_row);
alter table setting add constraint setting_pkey PRIMARY KEY (name);
alter table setting_history add constraint setting_history_pkey PRIMARY KEY (name, superseded_at);
alter table site_inbox add constraint site_inbox_kind_known CHECK ((kind = ANY (ARRAY['report'::text, 'views'::text])));
alter table site_inbox add constraint site_inbox_payload_size CHECK ((octet_length((payload)::text) <= 16384));
alter table site_inbox add constraint site_inbox_pkey PRIMARY KEY (slot);
alter table site_inbox add constraint site_inbox_slot_range CHECK (((slot >= 0) AND (slot <= 4095)));
alter table station add constraint station_organisation_no_fkey FOREIGN KEY (organisation_no) REFERENCES organisation(no);
alter table station add constraint station_pkey PRIMARY KEY (id);
alter table station add constraint station_retired_with_reason CHECK (((retired_on IS NULL) = (retired_for IS NULL)));
alter table station_code add constraint station_code_code_hash_fkey FOREIGN KEY (code_hash) REFERENCES sync_station_code(code_hash);
alter table station_code add constraint station_code_pkey PRIMARY KEY (code_hash);
alter table station_code add constraint station_code_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id);
alter table station_history add constraint station_history_pkey PRIMARY KEY (id, superseded_at);
alter table station_pin add constraint station_pin_once UNIQUE (station_id, person_id);
alter table station_pin add constraint station_pin_pkey PRIMARY KEY (id);
alter table station_pin add constraint station_pin_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id);
alter table station_pin_slip add constraint station_pin_slip_code_key UNIQUE (code_hash);
alter table station_pin_slip add constraint station_pin_slip_pkey PRIMARY KEY (id);
alter table station_pin_slip add constraint station_pin_slip_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id);
alter table stored_file add constraint stored_file_hash_length CHECK ((octet_length(hash) = 32));
alter table stored_file add constraint stored_file_pkey PRIMARY KEY (hash);
alter table stored_file add constraint stored_file_size_positive CHECK ((size >= 0));
alter table submission add constraint submission_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id);
alter table submission add constraint submission_own UNIQUE (id, author_id);
alter table submission add constraint submission_pkey PRIMARY KEY (id);
alter table submission add constraint submission_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'published'::text, 'returned'::text])));
alter table submission add constraint submission_taken_into CHECK (((state <> ALL (ARRAY['taken'::text, 'published'::text])) OR (article_id IS NOT NULL)));
alter table submission_history add constraint submission_history_pkey PRIMARY KEY (id, superseded_at);
alter table submission_photo add constraint submission_photo_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash);
alter table submission_photo add constraint submission_photo_once UNIQUE (submission_id, file_hash);
alter table submission_photo add constraint submission_photo_pkey PRIMARY KEY (id);
alter table submission_photo add constraint submission_photo_submission_fkey FOREIGN KEY (submission_id, author_id) REFERENCES submission(id, author_id);
alter table sync_chain_break add constraint sync_chain_break_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_chain_break add constraint sync_chain_break_kind_known CHECK ((kind = ANY (ARRAY['order'::text, 'signature'::text])));
alter table sync_chain_break add constraint sync_chain_break_pkey PRIMARY KEY (id);
alter table sync_change add constraint sync_change_pkey PRIMARY KEY (bucket, collection, row_id);
alter table sync_device add constraint sync_device_holder CHECK ((((kind = 'phone'::text) AND (person_id IS NOT NULL) AND (organisation_no IS NULL) AND (public_key IS NULL)) OR ((kind = 'station'::text) AND (person_id IS NULL) AND (organisation_no IS NOT NULL) AND (public_key IS NOT NULL))));
alter table sync_device add constraint sync_device_pkey PRIMARY KEY (id);
alter table sync_device add constraint sync_device_token_hash_length CHECK ((octet_length(token_hash) = 32));
alter table sync_entry add constraint sync_entry_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_entry add constraint sync_entry_pkey PRIMARY KEY (id);
alter table sync_entry add constraint sync_entry_status_known CHECK ((status = ANY (ARRAY['done'::text, 'refused'::text, 'conflict'::text, 'to-confirm'::text])));
alter table sync_entry_file add constraint sync_entry_file_entry FOREIGN KEY (entry_id) REFERENCES sync_entry(id);
alter table sync_entry_file add constraint sync_entry_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash);
alter table sync_entry_file add constraint sync_entry_file_pkey PRIMARY KEY (id);
alter table sync_epoch add constraint sync_epoch_one_row CHECK (only_row);
alter table sync_epoch add constraint sync_epoch_pkey PRIMARY KEY (only_row);
alter table sync_epoch add constraint sync_epoch_reason_known CHECK ((reason = ANY (ARRAY['founded'::text, 'restored'::text, 'moved'::text])));
alter table sync_held add constraint sync_held_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_held add constraint sync_held_pkey PRIMARY KEY (device_id, collection, row_id);
alter table sync_known_rights add constraint sync_known_rights_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_known_rights add constraint sync_known_rights_pkey PRIMARY KEY (device_id, person_id, told_from);
alter table sync_log_cursor add constraint sync_log_cursor_pkey PRIMARY KEY (collection);
alter table sync_log_state add constraint sync_log_state_one_row CHECK (only_row);
alter table sync_log_state add constraint sync_log_state_pkey PRIMARY KEY (only_row);
alter table sync_received_file add constraint sync_received_file_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_received_file add constraint sync_received_file_hash_fkey FOREIGN KEY (hash) REFERENCES stored_file(hash) ON DELETE CASCADE;
alter table sync_received_file add constraint sync_received_file_pkey PRIMARY KEY (device_id, hash);
alter table sync_refused_file add constraint sync_refused_file_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_refused_file add constraint sync_refused_file_pkey PRIMARY KEY (device_id, hash);
alter table sync_report add constraint sync_report_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_report add constraint sync_report_pkey PRIMARY KEY (device_id);
alter table sync_station_code add constraint sync_station_code_pkey PRIMARY KEY (code_hash);
alter table sync_unopened add constraint sync_unopened_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_unopened add constraint sync_unopened_pkey PRIMARY KEY (device_id, name, digest);
alter table sync_upload_day add constraint sync_upload_day_bytes CHECK ((bytes >= 0));
alter table sync_upload_day add constraint sync_upload_day_device FOREIGN KEY (device_id) REFERENCES sync_device(id);
alter table sync_upload_day add constraint sync_upload_day_pkey PRIMARY KEY (device_id, day);
alter table task add constraint task_ended_with_day CHECK (((state = 'open'::text) = (ended_on IS NULL)));
alter table task add constraint task_organisation_no_fkey FOREIGN KEY (organisation_no) REFERENCES organisation(no);
alter table task add constraint task_pkey PRIMARY KEY (id);
alter table task add constraint task_set_by_no_fkey FOREIGN KEY (set_by_no) REFERENCES organisation(no);
alter table task add constraint task_state_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'withdrawn'::text])));
alter table task_history add constraint task_history_pkey PRIMARY KEY (id, superseded_at);
alter table unit add constraint unit_pkey PRIMARY KEY (id);
alter table unit_profile add constraint unit_profile_code_form CHECK ((code ~ '^[0-9]{6}([0-9]{3}){0,2}$'::text));
alter table unit_profile add constraint unit_profile_from_key UNIQUE (unit_id, valid_from);
alter table unit_profile add constraint unit_profile_kind_known CHECK ((kind = ANY (ARRAY['county'::text, 'township'::text, 'village'::text, 'community'::text, 'enterprise'::text, 'social_organisation'::text, 'building'::text, 'park'::text, 'school'::text, 'bureau'::text])));
alter table unit_profile add constraint unit_profile_not_under_itself CHECK ((parent_id <> unit_id));
alter table unit_profile add constraint unit_profile_period_whole CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))));
alter table unit_profile add constraint unit_profile_pkey PRIMARY KEY (id);
alter table unit_profile add constraint unit_profile_to_key UNIQUE NULLS NOT DISTINCT (unit_id, valid_to);
alter table unit_profile_history add constraint unit_profile_history_pkey PRIMARY KEY (id, superseded_at);
alter table withdrawn_article add constraint withdrawn_article_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id);
alter table withdrawn_article add constraint withdrawn_article_pkey PRIMARY KEY (article_id);
alter table withdrawn_article add constraint withdrawn_article_slug_key UNIQUE (slug);

CREATE INDEX access_log_actor ON access_log USING btree (actor_person, at DESC, id DESC);
CREATE INDEX access_log_kind ON access_log USING btree (kind, at DESC, id DESC) WHERE (kind = ANY (ARRAY['export'::text, 'unmask'::text]));
CREATE INDEX access_log_newest ON access_log USING btree (at DESC, id DESC);
CREATE INDEX access_log_subject ON access_log USING btree (subject_id, at DESC);
CREATE INDEX access_log_transaction_no ON access_log USING btree (transaction_no);
CREATE INDEX access_log_person_day ON access_log_person USING btree (local_day DESC, actor_person, person_id);
CREATE INDEX access_log_person_newest ON access_log_person USING btree (person_id, at DESC, look_id DESC);
CREATE INDEX account_link_organisation ON account_link USING btree (organisation_no, id);
CREATE INDEX act_actor ON act USING btree (actor_person, at DESC, id DESC) WHERE (actor_person IS NOT NULL);
CREATE INDEX act_at ON act USING btree (at DESC, id);
CREATE INDEX act_subject ON act USING btree (subject_id, at DESC) WHERE (subject_id IS NOT NULL);
CREATE INDEX act_transaction_no ON act USING btree (transaction_no);
CREATE INDEX article_column_id ON article USING btree (column_id);
CREATE INDEX article_list ON article USING btree (organisation_no, recorded_at DESC, id);
CREATE INDEX article_correction_article ON article_correction USING btree (article_id, corrected_on, id);
CREATE INDEX article_correction_organisation_no ON article_correction USING btree (organisation_no, corrected_on DESC, id);
CREATE INDEX article_finding_article ON article_finding USING btree (article_id, id);
CREATE INDEX article_finding_organisation_no ON article_finding USING btree (organisation_no, recorded_at DESC, id);
CREATE INDEX article_version_organisation_no ON article_version USING btree (organisation_no, recorded_at DESC, article_id);
CREATE INDEX article_version_words ON article_version USING gin (words);
CREATE INDEX confirmation_act ON confirmation USING btree (act_id);
CREATE INDEX confirmation_list ON confirmation USING btree (organisation_no, confirmed_on DESC, id);
CREATE INDEX confirmation_subject ON confirmation USING btree (subject_id, confirmed_on DESC);
CREATE INDEX consent_organisation ON consent USING btree (organisation_no, at DESC, id);
CREATE INDEX consent_person_purpose ON consent USING btree (person_id, purpose, at DESC, id);
CREATE INDEX duty_change_newest ON duty_change USING btree (recorded_at DESC, id DESC);
CREATE UNIQUE INDEX duty_change_open ON duty_change USING btree (person_id, duty, change) WHERE (decision IS NULL);
CREATE INDEX duty_change_organisation ON duty_change USING btree (organisation_no, recorded_at DESC, id DESC);
CREATE UNIQUE INDEX glossary_hans_key ON glossary USING btree (hans) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX glossary_hant_key ON glossary USING btree (hant) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX invitation_open ON invitation USING btree (person_id) WHERE (ended IS NULL);
CREATE INDEX invitation_organisation ON invitation USING btree (organisation_no, expires_at DESC, id);
CREATE INDEX media_act ON media USING btree (act_id);
CREATE INDEX media_file_hash ON media USING btree (file_hash);
CREATE INDEX media_list ON media USING btree (organisation_no, recorded_at DESC, id);
CREATE INDEX media_history_superseded_by ON media_history USING btree (superseded_by);
CREATE INDEX notice_act ON notice USING btree (act_id);
CREATE INDEX notice_list ON notice USING btree (organisation_no, sent_at DESC, id);
CREATE INDEX notice_history_superseded_by ON notice_history USING btree (superseded_by);
CREATE INDEX notice_recipient_act ON notice_recipient USING btree (act_id);
CREATE INDEX notice_recipient_list ON notice_recipient USING btree (organisation_no, sent_at DESC, id);
CREATE INDEX notice_recipient_history_superseded_by ON notice_recipient_history USING btree (superseded_by);
CREATE INDEX organisation_edge_parent ON organisation_edge USING btree (parent_no);
CREATE INDEX organisation_profile_act ON organisation_profile USING btree (act_id);
CREATE INDEX organisation_profile_unit_id ON organisation_profile USING btree (unit_id);
CREATE INDEX organisation_profile_history_superseded_by ON organisation_profile_history USING btree (superseded_by);
CREATE INDEX page_report_article_id ON page_report USING btree (article_id);
CREATE INDEX page_report_organisation_no ON page_report USING btree (organisation_no, reported_on DESC, id);
CREATE INDEX person_act ON person USING btree (act_id);
CREATE INDEX person_left ON person USING btree (left_on, id) WHERE (left_on IS NOT NULL);
CREATE INDEX person_organisation ON person USING btree (organisation_no, name, id);
CREATE INDEX person_phone_lookup ON person USING btree (phone_lookup) WHERE (phone_lookup IS NOT NULL);
CREATE INDEX person_erasure_newest ON person_erasure USING btree (recorded_at DESC, id DESC);
CREATE INDEX person_erasure_open ON person_erasure USING btree (recorded_at, id) WHERE (carried_out_at IS NULL);
CREATE INDEX person_erasure_organisation ON person_erasure USING btree (organisation_no, recorded_at DESC, id DESC);
CREATE INDEX place_profile_organisation ON place_profile USING btree (organisation_no, name, id);
CREATE INDEX place_profile_unit_id ON place_profile USING btree (unit_id);
CREATE INDEX post_act ON post USING btree (act_id);
CREATE INDEX post_organisation ON post USING btree (organisation_no, valid_from DESC, id);
CREATE INDEX post_history_superseded_by ON post_history USING btree (superseded_by);
CREATE INDEX published_article_act ON published_article USING btree (act_id);
CREATE INDEX published_article_column ON published_article USING btree (column_id, published_on DESC, published_at DESC, article_id) INCLUDE (expires_on);
CREATE INDEX published_article_feed ON published_article USING btree (published_at DESC, article_id) INCLUDE (expires_on);
CREATE INDEX published_article_newest ON published_article USING btree (published_on DESC, published_at DESC, article_id);
CREATE INDEX published_article_organisation_no ON published_article USING btree (organisation_no, published_on DESC, article_id);
CREATE INDEX published_article_title_words ON published_article USING gin (title_words);
CREATE INDEX published_article_words ON published_article USING gin (words);
CREATE INDEX reconversion_glossary_id ON reconversion USING btree (glossary_id, asked_at DESC, id);
CREATE INDEX right_source_organisation ON right_source USING btree (organisation_no, valid_from DESC, id);
CREATE INDEX right_source_person ON right_source USING btree (person_id);
CREATE INDEX sector_membership_organisation_no ON sector_membership USING btree (organisation_no);
CREATE INDEX station_list ON station USING btree (organisation_no, name, id);
CREATE INDEX station_code_station ON station_code USING btree (station_id);
CREATE INDEX station_pin_person ON station_pin USING btree (person_id);
CREATE INDEX station_pin_slip_person ON station_pin_slip USING btree (station_id, person_id);
CREATE INDEX submission_act ON submission USING btree (act_id);
CREATE INDEX submission_article ON submission USING btree (article_id);
CREATE INDEX submission_author ON submission USING btree (author_id);
CREATE INDEX submission_list ON submission USING btree (organisation_no, submitted_on DESC, id);
CREATE INDEX submission_history_superseded_by ON submission_history USING btree (superseded_by);
CREATE INDEX submission_photo_author ON submission_photo USING btree (author_id);
CREATE INDEX submission_photo_file_hash ON submission_photo USING btree (file_hash);
CREATE INDEX submission_photo_organisation_no ON submission_photo USING btree (organisation_no, submitted_on DESC, id);
CREATE INDEX sync_chain_break_device_seen ON sync_chain_break USING btree (device_id, seen_at DESC);
CREATE INDEX sync_change_gone ON sync_change USING btree (logged_at) WHERE gone;
CREATE UNIQUE INDEX sync_change_order ON sync_change USING btree (bucket, seq);
CREATE INDEX sync_change_row ON sync_change USING btree (collection, row_id);
CREATE INDEX sync_device_organisation ON sync_device USING btree (organisation_no) WHERE (organisation_no IS NOT NULL);
CREATE INDEX sync_device_person ON sync_device USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX sync_entry_author ON sync_entry USING btree (author, received_at DESC) WHERE (author IS NOT NULL);
CREATE INDEX sync_entry_decided ON sync_entry USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX sync_entry_holder ON sync_entry USING btree (holder, received_at DESC);
CREATE INDEX sync_entry_kept ON sync_entry USING btree (received_at) WHERE ((input IS NOT NULL) OR (answer IS NOT NULL));
CREATE INDEX sync_entry_waiting ON sync_entry USING btree (organisation_no, received_at) WHERE (status = 'to-confirm'::text);
CREATE INDEX sync_entry_file_author ON sync_entry_file USING btree (author);
CREATE INDEX sync_entry_file_entry ON sync_entry_file USING btree (entry_id);
CREATE INDEX sync_entry_file_hash ON sync_entry_file USING btree (file_hash);
CREATE INDEX sync_held_row ON sync_held USING btree (collection, row_id, version);
CREATE INDEX sync_received_file_hash ON sync_received_file USING btree (hash);
CREATE INDEX sync_received_file_kept_until ON sync_received_file USING btree (kept_until);
CREATE INDEX sync_refused_file_refused ON sync_refused_file USING btree (refused_at);
CREATE INDEX sync_report_organisation ON sync_report USING btree (organisation_no) WHERE (organisation_no IS NOT NULL);
CREATE INDEX sync_station_code_device ON sync_station_code USING btree (device_id) WHERE (device_id IS NOT NULL);
CREATE INDEX sync_station_code_organisation ON sync_station_code USING btree (organisation_no, expires_at DESC);
CREATE INDEX sync_unopened_holder ON sync_unopened USING btree (holder);
CREATE INDEX sync_unopened_received ON sync_unopened USING btree (received_at);
CREATE INDEX task_act ON task USING btree (act_id);
CREATE INDEX task_ended ON task USING btree (organisation_no, ended_on DESC, id) WHERE (state <> 'open'::text);
CREATE INDEX task_list ON task USING btree (organisation_no, due_on, id) WHERE (state = 'open'::text);
CREATE INDEX task_set ON task USING btree (set_by_no, set_on DESC, id);
CREATE INDEX task_history_superseded_by ON task_history USING btree (superseded_by);
CREATE UNIQUE INDEX unit_profile_code ON unit_profile USING btree (code) WHERE (valid_to IS NULL);
CREATE INDEX unit_profile_parent ON unit_profile USING btree (parent_id);
CREATE INDEX withdrawn_article_act ON withdrawn_article USING btree (act_id);
CREATE INDEX withdrawn_article_organisation_no ON withdrawn_article USING btree (organisation_no, withdrawn_on DESC, article_id);

CREATE TRIGGER account_link_keep_history BEFORE DELETE OR UPDATE ON account_link FOR EACH ROW EXECUTE FUNCTION account_link_keep_history();
CREATE TRIGGER article_keep_history BEFORE DELETE OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION article_keep_history();
CREATE TRIGGER duty_change_keep_history BEFORE DELETE OR UPDATE ON duty_change FOR EACH ROW EXECUTE FUNCTION duty_change_keep_history();
CREATE TRIGGER glossary_keep_history BEFORE DELETE OR UPDATE ON glossary FOR EACH ROW EXECUTE FUNCTION glossary_keep_history();
CREATE TRIGGER invitation_keep_history BEFORE DELETE OR UPDATE ON invitation FOR EACH ROW EXECUTE FUNCTION invitation_keep_history();
CREATE TRIGGER media_keep_history BEFORE DELETE OR UPDATE ON media FOR EACH ROW EXECUTE FUNCTION media_keep_history();
CREATE TRIGGER notice_keep_history BEFORE DELETE OR UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION notice_keep_history();
CREATE TRIGGER notice_recipient_keep_history BEFORE DELETE OR UPDATE ON notice_recipient FOR EACH ROW EXECUTE FUNCTION notice_recipient_keep_history();
CREATE TRIGGER organisation_edge_keep_history BEFORE DELETE OR UPDATE ON organisation_edge FOR EACH ROW EXECUTE FUNCTION organisation_edge_keep_history();
CREATE TRIGGER organisation_profile_keep_history BEFORE DELETE OR UPDATE ON organisation_profile FOR EACH ROW EXECUTE FUNCTION organisation_profile_keep_history();
CREATE TRIGGER organisation_span_keep_history BEFORE DELETE OR UPDATE ON organisation_span FOR EACH ROW EXECUTE FUNCTION organisation_span_keep_history();
CREATE TRIGGER person_keep_history BEFORE DELETE OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION person_keep_history();
CREATE TRIGGER place_profile_keep_history BEFORE DELETE OR UPDATE ON place_profile FOR EACH ROW EXECUTE FUNCTION place_profile_keep_history();
CREATE TRIGGER post_keep_history BEFORE DELETE OR UPDATE ON post FOR EACH ROW EXECUTE FUNCTION post_keep_history();
CREATE TRIGGER press_column_keep_history BEFORE DELETE OR UPDATE ON press_column FOR EACH ROW EXECUTE FUNCTION press_column_keep_history();
CREATE TRIGGER right_source_keep_history BEFORE DELETE OR UPDATE ON right_source FOR EACH ROW EXECUTE FUNCTION right_source_keep_history();
CREATE TRIGGER sector_keep_history BEFORE DELETE OR UPDATE ON sector FOR EACH ROW EXECUTE FUNCTION sector_keep_history();
CREATE TRIGGER sector_membership_keep_history BEFORE DELETE OR UPDATE ON sector_membership FOR EACH ROW EXECUTE FUNCTION sector_membership_keep_history();
CREATE TRIGGER setting_keep_history BEFORE DELETE OR UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION setting_keep_history();
CREATE TRIGGER station_keep_history BEFORE DELETE OR UPDATE ON station FOR EACH ROW EXECUTE FUNCTION station_keep_history();
CREATE TRIGGER submission_keep_history BEFORE DELETE OR UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION submission_keep_history();
CREATE TRIGGER task_keep_history BEFORE DELETE OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION task_keep_history();
CREATE TRIGGER unit_profile_keep_history BEFORE DELETE OR UPDATE ON unit_profile FOR EACH ROW EXECUTE FUNCTION unit_profile_keep_history();

create policy access_log_insert on access_log for insert to sanwang_broad, sanwang_narrow with check (actor_person = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy access_log_read on access_log for select to sanwang_broad, sanwang_narrow using ((subject_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) OR (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL));
create policy access_log_system on access_log for all to sanwang_system using true with check true;
create policy access_log_person_insert on access_log_person for insert to sanwang_broad, sanwang_narrow with check (actor_person = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy access_log_person_read on access_log_person for select to sanwang_broad, sanwang_narrow using ((person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) OR (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL));
create policy access_log_person_system on access_log_person for all to sanwang_system using true with check true;
create policy account_link_delete_sanwang_broad on account_link for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy account_link_delete_sanwang_narrow on account_link for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy account_link_insert_sanwang_broad on account_link for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy account_link_insert_sanwang_narrow on account_link for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy account_link_read_figures on account_link for select to sanwang_figures using true;
create policy account_link_read_sanwang_broad on account_link for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy account_link_read_sanwang_narrow on account_link for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_account'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy account_link_system on account_link for all to sanwang_system using true with check true;
create policy account_link_update_sanwang_broad on account_link for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy account_link_update_sanwang_narrow on account_link for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy account_link_history_insert on account_link_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy account_link_history_system on account_link_history for all to sanwang_system using true with check true;
create policy account_link_read_figures_history on account_link_history for select to sanwang_figures using true;
create policy account_link_read_sanwang_broad_history on account_link_history for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy account_link_read_sanwang_narrow_history on account_link_history for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_account'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy act_insert on act for insert to sanwang_broad, sanwang_narrow, sanwang_public with check (id = cell.current_act());
create policy act_of_visitors on act for insert to sanwang_public with check ((SESSION_USER <> 'sanwang_site'::name) AND (actor_kind = 'visitor'::text) AND (actor_person IS NULL) AND (on_behalf_of IS NULL));
create policy act_on_own_account on act for select to sanwang_broad, sanwang_narrow using ((subject_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (action = ANY (ARRAY['people.record-account-change'::text, 'people.reset-access'::text, 'people.end-sessions'::text, 'people.suspend-account'::text, 'people.wipe-phones'::text])));
create policy act_own on act for select to sanwang_broad, sanwang_narrow using ((actor_person = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) OR (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL));
create policy act_system on act for all to sanwang_system using true with check true;
create policy act_sequence_read on act_sequence for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL);
create policy act_sequence_system on act_sequence for all to sanwang_system using true with check true;
create policy article_delete_sanwang_broad on article for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_delete_sanwang_narrow on article for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_insert_sanwang_broad on article for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_insert_sanwang_narrow on article for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_read_figures on article for select to sanwang_figures using true;
create policy article_read_sanwang_broad on article for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_read_sanwang_narrow on article for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy article_search on article for select to postgres using true;
create policy article_system on article for all to sanwang_system using true with check true;
create policy article_update_sanwang_broad on article for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_update_sanwang_narrow on article for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_correction_delete_sanwang_broad on article_correction for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_correction_delete_sanwang_narrow on article_correction for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_correction_insert_sanwang_broad on article_correction for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_correction_insert_sanwang_narrow on article_correction for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_correction_read_figures on article_correction for select to sanwang_figures using true;
create policy article_correction_read_sanwang_broad on article_correction for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_correction_read_sanwang_narrow on article_correction for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy article_correction_system on article_correction for all to sanwang_system using true with check true;
create policy article_correction_update_sanwang_broad on article_correction for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_correction_update_sanwang_narrow on article_correction for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_finding_delete_sanwang_broad on article_finding for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_finding_delete_sanwang_narrow on article_finding for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_finding_insert_sanwang_broad on article_finding for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_finding_insert_sanwang_narrow on article_finding for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_finding_read_figures on article_finding for select to sanwang_figures using true;
create policy article_finding_read_sanwang_broad on article_finding for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_finding_read_sanwang_narrow on article_finding for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy article_finding_system on article_finding for all to sanwang_system using true with check true;
create policy article_finding_update_sanwang_broad on article_finding for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_finding_update_sanwang_narrow on article_finding for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_history_insert on article_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy article_history_system on article_history for all to sanwang_system using true with check true;
create policy article_read_figures_history on article_history for select to sanwang_figures using true;
create policy article_read_sanwang_broad_history on article_history for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_read_sanwang_narrow_history on article_history for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy article_version_delete_sanwang_broad on article_version for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_version_delete_sanwang_narrow on article_version for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_version_insert_sanwang_broad on article_version for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_version_insert_sanwang_narrow on article_version for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy article_version_read_figures on article_version for select to sanwang_figures using true;
create policy article_version_read_sanwang_broad on article_version for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_version_read_sanwang_narrow on article_version for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy article_version_search on article_version for select to postgres using true;
create policy article_version_system on article_version for all to sanwang_system using true with check true;
create policy article_version_update_sanwang_broad on article_version for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy article_version_update_sanwang_narrow on article_version for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy audit_head_delivery_read on audit_head_delivery for select to sanwang_broad, sanwang_narrow using ((NULLIF(current_setting('app.read_setting'::text, true), ''::text) IS NOT NULL) OR (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL));
create policy audit_head_delivery_system on audit_head_delivery for all to sanwang_system using true with check true;
create policy confirmation_delete_sanwang_broad on confirmation for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy confirmation_delete_sanwang_narrow on confirmation for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy confirmation_insert_sanwang_broad on confirmation for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy confirmation_insert_sanwang_narrow on confirmation for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy confirmation_read_figures on confirmation for select to sanwang_figures using true;
create policy confirmation_read_sanwang_broad on confirmation for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy confirmation_read_sanwang_narrow on confirmation for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_work'::text, true), ''::text))::integer[]));
create policy confirmation_system on confirmation for all to sanwang_system using true with check true;
create policy confirmation_update_sanwang_broad on confirmation for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy confirmation_update_sanwang_narrow on confirmation for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy consent_delete_sanwang_broad on consent for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy consent_delete_sanwang_narrow on consent for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[]));
create policy consent_insert_own on consent for insert to sanwang_broad, sanwang_narrow with check (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy consent_insert_sanwang_broad on consent for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy consent_insert_sanwang_narrow on consent for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[]));
create policy consent_read_figures on consent for select to sanwang_figures using true;
create policy consent_read_sanwang_broad on consent for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy consent_read_sanwang_narrow on consent for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_privacy'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy consent_system on consent for all to sanwang_system using true with check true;
create policy consent_update_sanwang_broad on consent for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy consent_update_sanwang_narrow on consent for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[]));
create policy content_file_insert on content_file for insert to sanwang_broad, sanwang_narrow with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy content_file_read on content_file for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy content_file_read_all on content_file for select to sanwang_figures, sanwang_rights using true;
create policy content_file_system on content_file for all to sanwang_system using true with check true;
create policy content_file_update on content_file for update to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL) with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy counter_draw on counter for update to sanwang_broad, sanwang_narrow, sanwang_system using (cell.current_act() IS NOT NULL) with check (cell.current_act() IS NOT NULL);
create policy counter_open on counter for insert to sanwang_broad, sanwang_narrow, sanwang_system with check (cell.current_act() IS NOT NULL);
create policy counter_read on counter for select to sanwang_broad, sanwang_narrow, sanwang_rights, sanwang_system using true;
create policy duty_change_decided_as_oneself on duty_change for update to sanwang_broad, sanwang_narrow using (decision IS NULL) with check ((decided_by = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (carried_out IS NULL) AND ((decision = 'withdrawn'::text) OR (NULLIF(current_setting('app.read_setting'::text, true), ''::text) IS NOT NULL)));
create policy duty_change_delete_sanwang_broad on duty_change for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy duty_change_delete_sanwang_narrow on duty_change for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy duty_change_insert_sanwang_broad on duty_change for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy duty_change_insert_sanwang_narrow on duty_change for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy duty_change_proposed_as_oneself on duty_change for insert to sanwang_broad, sanwang_narrow with check ((proposed_by = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (decision IS NULL) AND (carried_out IS NULL));
create policy duty_change_read_figures on duty_change for select to sanwang_figures using true;
create policy duty_change_read_sanwang_broad on duty_change for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy duty_change_read_sanwang_narrow on duty_change for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_account'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy duty_change_read_second on duty_change for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_setting'::text, true), ''::text) IS NOT NULL);
create policy duty_change_system on duty_change for all to sanwang_system using true with check true;
create policy duty_change_update_sanwang_broad on duty_change for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy duty_change_update_sanwang_narrow on duty_change for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy duty_change_update_second on duty_change for update to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_setting'::text, true), ''::text) IS NOT NULL) with check (NULLIF(current_setting('app.read_setting'::text, true), ''::text) IS NOT NULL);
create policy duty_change_history_insert on duty_change_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy duty_change_history_read_second on duty_change_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_setting'::text, true), ''::text) IS NOT NULL);
create policy duty_change_history_system on duty_change_history for all to sanwang_system using true with check true;
create policy duty_change_read_figures_history on duty_change_history for select to sanwang_figures using true;
create policy duty_change_read_sanwang_broad_history on duty_change_history for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy duty_change_read_sanwang_narrow_history on duty_change_history for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_account'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy erasure_log_read on erasure_log for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_privacy'::text, true), ''::text) IS NOT NULL);
create policy erasure_log_system on erasure_log for all to sanwang_system using true with check true;
create policy event_handler_system on event_handler for all to sanwang_system using true with check true;
create policy glossary_insert on glossary for insert to sanwang_broad, sanwang_narrow with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy glossary_read on glossary for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy glossary_read_all on glossary for select to sanwang_figures, sanwang_rights using true;
create policy glossary_system on glossary for all to sanwang_system using true with check true;
create policy glossary_update on glossary for update to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL) with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy glossary_history_insert on glossary_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy glossary_history_system on glossary_history for all to sanwang_system using true with check true;
create policy glossary_read_all_history on glossary_history for select to sanwang_figures, sanwang_rights using true;
create policy glossary_read_history on glossary_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy handled_event_system on handled_event for all to sanwang_system using true with check true;
create policy invitation_delete_sanwang_broad on invitation for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy invitation_delete_sanwang_narrow on invitation for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy invitation_insert_sanwang_broad on invitation for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy invitation_insert_sanwang_narrow on invitation for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy invitation_read_figures on invitation for select to sanwang_figures using true;
create policy invitation_read_sanwang_broad on invitation for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy invitation_read_sanwang_narrow on invitation for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_account'::text, true), ''::text))::integer[]));
create policy invitation_system on invitation for all to sanwang_system using true with check true;
create policy invitation_update_sanwang_broad on invitation for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy invitation_update_sanwang_narrow on invitation for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_account'::text, true), ''::text))::integer[]));
create policy invitation_history_insert on invitation_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy invitation_history_system on invitation_history for all to sanwang_system using true with check true;
create policy invitation_read_figures_history on invitation_history for select to sanwang_figures using true;
create policy invitation_read_sanwang_broad_history on invitation_history for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_account'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy invitation_read_sanwang_narrow_history on invitation_history for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_account'::text, true), ''::text))::integer[]));
create policy media_delete_sanwang_broad on media for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy media_delete_sanwang_narrow on media for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy media_insert_sanwang_broad on media for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy media_insert_sanwang_narrow on media for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy media_read_figures on media for select to sanwang_figures using true;
create policy media_read_sanwang_broad on media for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy media_read_sanwang_narrow on media for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy media_read_stock on media for select to sanwang_broad, sanwang_narrow using (for_stations AND (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL));
create policy media_system on media for all to sanwang_system using true with check true;
create policy media_update_sanwang_broad on media for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy media_update_sanwang_narrow on media for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy media_history_insert on media_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy media_history_system on media_history for all to sanwang_system using true with check true;
create policy media_read_figures_history on media_history for select to sanwang_figures using true;
create policy media_read_sanwang_broad_history on media_history for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy media_read_sanwang_narrow_history on media_history for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy notice_delete_sanwang_broad on notice for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_delete_sanwang_narrow on notice for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy notice_insert_sanwang_broad on notice for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_insert_sanwang_narrow on notice for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy notice_read_figures on notice for select to sanwang_figures using true;
create policy notice_read_sanwang_broad on notice for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_read_sanwang_narrow on notice for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_work'::text, true), ''::text))::integer[]));
create policy notice_system on notice for all to sanwang_system using true with check true;
create policy notice_update_sanwang_broad on notice for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_update_sanwang_narrow on notice for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy notice_history_insert on notice_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy notice_history_system on notice_history for all to sanwang_system using true with check true;
create policy notice_read_figures_history on notice_history for select to sanwang_figures using true;
create policy notice_read_sanwang_broad_history on notice_history for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_read_sanwang_narrow_history on notice_history for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_work'::text, true), ''::text))::integer[]));
create policy notice_recipient_delete_sanwang_broad on notice_recipient for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_recipient_delete_sanwang_narrow on notice_recipient for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy notice_recipient_insert_sanwang_broad on notice_recipient for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_recipient_insert_sanwang_narrow on notice_recipient for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy notice_recipient_read_figures on notice_recipient for select to sanwang_figures using true;
create policy notice_recipient_read_sanwang_broad on notice_recipient for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_recipient_read_sanwang_narrow on notice_recipient for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_work'::text, true), ''::text))::integer[]));
create policy notice_recipient_system on notice_recipient for all to sanwang_system using true with check true;
create policy notice_recipient_update_sanwang_broad on notice_recipient for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_recipient_update_sanwang_narrow on notice_recipient for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy notice_recipient_history_insert on notice_recipient_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy notice_recipient_history_system on notice_recipient_history for all to sanwang_system using true with check true;
create policy notice_recipient_read_figures_history on notice_recipient_history for select to sanwang_figures using true;
create policy notice_recipient_read_sanwang_broad_history on notice_recipient_history for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy notice_recipient_read_sanwang_narrow_history on notice_recipient_history for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_work'::text, true), ''::text))::integer[]));
create policy organisation_delete_sanwang_broad on organisation for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (no)::bigint) <> 0);
create policy organisation_delete_sanwang_narrow on organisation for delete to sanwang_narrow using (no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_insert_sanwang_broad on organisation for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (no)::bigint) <> 0);
create policy organisation_insert_sanwang_narrow on organisation for insert to sanwang_narrow with check (no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_read on organisation for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy organisation_read_all on organisation for select to sanwang_figures, sanwang_rights using true;
create policy organisation_system on organisation for all to sanwang_system using true with check true;
create policy organisation_update_sanwang_broad on organisation for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (no)::bigint) <> 0);
create policy organisation_update_sanwang_narrow on organisation for update to sanwang_narrow using (no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_edge_delete_sanwang_broad on organisation_edge for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_edge_delete_sanwang_narrow on organisation_edge for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_edge_insert_sanwang_broad on organisation_edge for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_edge_insert_sanwang_narrow on organisation_edge for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_edge_parent_delete_sanwang_broad on organisation_edge for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (parent_no)::bigint) <> 0);
create policy organisation_edge_parent_delete_sanwang_narrow on organisation_edge for delete to sanwang_narrow using (parent_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_edge_parent_insert_sanwang_broad on organisation_edge for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (parent_no)::bigint) <> 0);
create policy organisation_edge_parent_insert_sanwang_narrow on organisation_edge for insert to sanwang_narrow with check (parent_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_edge_parent_update_sanwang_broad on organisation_edge for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (parent_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (parent_no)::bigint) <> 0);
create policy organisation_edge_parent_update_sanwang_narrow on organisation_edge for update to sanwang_narrow using (parent_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (parent_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_edge_read on organisation_edge for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy organisation_edge_read_all on organisation_edge for select to sanwang_figures, sanwang_rights using true;
create policy organisation_edge_system on organisation_edge for all to sanwang_system using true with check true;
create policy organisation_edge_update_sanwang_broad on organisation_edge for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_edge_update_sanwang_narrow on organisation_edge for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_edge_history_insert on organisation_edge_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy organisation_edge_history_system on organisation_edge_history for all to sanwang_system using true with check true;
create policy organisation_edge_read_all_history on organisation_edge_history for select to sanwang_figures, sanwang_rights using true;
create policy organisation_edge_read_history on organisation_edge_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy organisation_profile_delete_sanwang_broad on organisation_profile for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_profile_delete_sanwang_narrow on organisation_profile for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_profile_insert_sanwang_broad on organisation_profile for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_profile_insert_sanwang_narrow on organisation_profile for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_profile_read on organisation_profile for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy organisation_profile_read_all on organisation_profile for select to sanwang_figures, sanwang_rights using true;
create policy organisation_profile_system on organisation_profile for all to sanwang_system using true with check true;
create policy organisation_profile_update_sanwang_broad on organisation_profile for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_profile_update_sanwang_narrow on organisation_profile for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_profile_history_insert on organisation_profile_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy organisation_profile_history_system on organisation_profile_history for all to sanwang_system using true with check true;
create policy organisation_profile_read_all_history on organisation_profile_history for select to sanwang_figures, sanwang_rights using true;
create policy organisation_profile_read_history on organisation_profile_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy organisation_span_delete_sanwang_broad on organisation_span for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_span_delete_sanwang_narrow on organisation_span for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_span_insert_sanwang_broad on organisation_span for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_span_insert_sanwang_narrow on organisation_span for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_span_read on organisation_span for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy organisation_span_read_all on organisation_span for select to sanwang_figures, sanwang_rights using true;
create policy organisation_span_system on organisation_span for all to sanwang_system using true with check true;
create policy organisation_span_update_sanwang_broad on organisation_span for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy organisation_span_update_sanwang_narrow on organisation_span for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy organisation_span_history_insert on organisation_span_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy organisation_span_history_system on organisation_span_history for all to sanwang_system using true with check true;
create policy organisation_span_read_all_history on organisation_span_history for select to sanwang_figures, sanwang_rights using true;
create policy organisation_span_read_history on organisation_span_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy page_report_delete_sanwang_broad on page_report for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy page_report_delete_sanwang_narrow on page_report for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy page_report_insert_sanwang_broad on page_report for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy page_report_insert_sanwang_narrow on page_report for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy page_report_read_figures on page_report for select to sanwang_figures using true;
create policy page_report_read_sanwang_broad on page_report for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy page_report_read_sanwang_narrow on page_report for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy page_report_system on page_report for all to sanwang_system using true with check true;
create policy page_report_update_sanwang_broad on page_report for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy page_report_update_sanwang_narrow on page_report for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy page_view_figures on page_view for select to sanwang_figures using true;
create policy page_view_read on page_view for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_press'::text, true), ''::text) IS NOT NULL);
create policy page_view_system on page_view for all to sanwang_system using true with check true;
create policy person_delete_sanwang_broad on person for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy person_delete_sanwang_narrow on person for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[]));
create policy person_insert_sanwang_broad on person for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy person_insert_sanwang_narrow on person for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[]));
create policy person_read_figures on person for select to sanwang_figures using true;
create policy person_read_sanwang_broad on person for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy person_read_sanwang_narrow on person for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_person'::text, true), ''::text))::integer[])) OR (id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy person_system on person for all to sanwang_system using true with check true;
create policy person_update_own on person for update to sanwang_broad, sanwang_narrow using ((id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (organisation_no = 0) AND (NOT erased)) with check ((id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (organisation_no = 0) AND (NOT erased) AND (status = 'active'::text));
create policy person_update_sanwang_broad on person for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy person_update_sanwang_narrow on person for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[]));
create policy person_erasure_delete_sanwang_broad on person_erasure for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy person_erasure_delete_sanwang_narrow on person_erasure for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[]));
create policy person_erasure_insert_own on person_erasure for insert to sanwang_broad, sanwang_narrow with check ((ordered_by = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (NULLIF(current_setting('app.read_privacy'::text, true), ''::text) IS NOT NULL));
create policy person_erasure_insert_sanwang_broad on person_erasure for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy person_erasure_insert_sanwang_narrow on person_erasure for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[]));
create policy person_erasure_read_figures on person_erasure for select to sanwang_figures using true;
create policy person_erasure_read_sanwang_broad on person_erasure for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy person_erasure_read_sanwang_narrow on person_erasure for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_privacy'::text, true), ''::text))::integer[]));
create policy person_erasure_system on person_erasure for all to sanwang_system using true with check true;
create policy person_erasure_update_sanwang_broad on person_erasure for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy person_erasure_update_sanwang_narrow on person_erasure for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_privacy'::text, true), ''::text))::integer[]));
create policy person_history_insert on person_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy person_history_system on person_history for all to sanwang_system using true with check true;
create policy person_read_figures_history on person_history for select to sanwang_figures using true;
create policy person_read_sanwang_broad_history on person_history for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy person_read_sanwang_narrow_history on person_history for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_person'::text, true), ''::text))::integer[])) OR (id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy place_delete_sanwang_broad on place for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (established_by)::bigint) <> 0);
create policy place_delete_sanwang_narrow on place for delete to sanwang_narrow using (established_by = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy place_insert_sanwang_broad on place for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (established_by)::bigint) <> 0);
create policy place_insert_sanwang_narrow on place for insert to sanwang_narrow with check (established_by = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy place_read on place for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy place_read_all on place for select to sanwang_figures, sanwang_rights using true;
create policy place_system on place for all to sanwang_system using true with check true;
create policy place_update_sanwang_broad on place for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (established_by)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (established_by)::bigint) <> 0);
create policy place_update_sanwang_narrow on place for update to sanwang_narrow using (established_by = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (established_by = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy place_profile_delete_sanwang_broad on place_profile for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy place_profile_delete_sanwang_narrow on place_profile for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy place_profile_insert_sanwang_broad on place_profile for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy place_profile_insert_sanwang_narrow on place_profile for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy place_profile_read on place_profile for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy place_profile_read_all on place_profile for select to sanwang_figures, sanwang_rights using true;
create policy place_profile_system on place_profile for all to sanwang_system using true with check true;
create policy place_profile_update_sanwang_broad on place_profile for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy place_profile_update_sanwang_narrow on place_profile for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy place_profile_history_insert on place_profile_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy place_profile_history_system on place_profile_history for all to sanwang_system using true with check true;
create policy place_profile_read_all_history on place_profile_history for select to sanwang_figures, sanwang_rights using true;
create policy place_profile_read_history on place_profile_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy post_delete_sanwang_broad on post for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy post_delete_sanwang_narrow on post for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy post_insert_sanwang_broad on post for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy post_insert_sanwang_narrow on post for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy post_no_duty_by_persons on post for insert to sanwang_broad, sanwang_narrow with check (kind <> ALL (ARRAY['auditor'::text, 'security_administrator'::text, 'system_administrator'::text, 'privacy_clerk'::text]));
create policy post_read_figures on post for select to sanwang_figures using true;
create policy post_read_sanwang_broad on post for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy post_read_sanwang_narrow on post for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy post_system on post for all to sanwang_system using true with check true;
create policy post_update_sanwang_broad on post for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy post_update_sanwang_narrow on post for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy post_history_insert on post_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy post_history_system on post_history for all to sanwang_system using true with check true;
create policy post_read_figures_history on post_history for select to sanwang_figures using true;
create policy post_read_sanwang_broad_history on post_history for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy post_read_sanwang_narrow_history on post_history for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy press_column_insert on press_column for insert to sanwang_broad, sanwang_narrow with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy press_column_public on press_column for select to sanwang_public using true;
create policy press_column_read on press_column for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy press_column_read_all on press_column for select to sanwang_figures, sanwang_rights using true;
create policy press_column_system on press_column for all to sanwang_system using true with check true;
create policy press_column_update on press_column for update to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL) with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy press_column_history_insert on press_column_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy press_column_history_system on press_column_history for all to sanwang_system using true with check true;
create policy press_column_read_all_history on press_column_history for select to sanwang_figures, sanwang_rights using true;
create policy press_column_read_history on press_column_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy published_article_delete_sanwang_broad on published_article for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy published_article_delete_sanwang_narrow on published_article for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy published_article_insert_sanwang_broad on published_article for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy published_article_insert_sanwang_narrow on published_article for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy published_article_public on published_article for select to sanwang_public using true;
create policy published_article_read_figures on published_article for select to sanwang_figures using true;
create policy published_article_read_sanwang_broad on published_article for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy published_article_read_sanwang_narrow on published_article for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy published_article_signed_in on published_article for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy published_article_system on published_article for all to sanwang_system using true with check true;
create policy published_article_update_sanwang_broad on published_article for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy published_article_update_sanwang_narrow on published_article for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy reconversion_insert on reconversion for insert to sanwang_broad, sanwang_narrow with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy reconversion_read on reconversion for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy reconversion_read_all on reconversion for select to sanwang_figures, sanwang_rights using true;
create policy reconversion_system on reconversion for all to sanwang_system using true with check true;
create policy reconversion_update on reconversion for update to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL) with check (NULLIF(current_setting('app.write_press'::text, true), ''::text) IS NOT NULL);
create policy right_source_delete_sanwang_broad on right_source for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy right_source_delete_sanwang_narrow on right_source for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy right_source_insert_sanwang_broad on right_source for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy right_source_insert_sanwang_narrow on right_source for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy right_source_no_duty_by_persons on right_source for insert to sanwang_broad, sanwang_narrow with check (kind <> ALL (ARRAY['auditor'::text, 'security_administrator'::text, 'system_administrator'::text, 'privacy_clerk'::text]));
create policy right_source_read_figures on right_source for select to sanwang_figures using true;
create policy right_source_read_rights on right_source for select to sanwang_rights using true;
create policy right_source_read_sanwang_broad on right_source for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy right_source_read_sanwang_narrow on right_source for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy right_source_system on right_source for all to sanwang_system using true with check true;
create policy right_source_update_sanwang_broad on right_source for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy right_source_update_sanwang_narrow on right_source for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy right_source_history_insert on right_source_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy right_source_history_system on right_source_history for all to sanwang_system using true with check true;
create policy right_source_read_figures_history on right_source_history for select to sanwang_figures using true;
create policy right_source_read_rights_history on right_source_history for select to sanwang_rights using true;
create policy right_source_read_sanwang_broad_history on right_source_history for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy right_source_read_sanwang_narrow_history on right_source_history for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy rights_version_raise on rights_version for update to sanwang_broad, sanwang_narrow, sanwang_system using (cell.current_act() IS NOT NULL) with check (cell.current_act() IS NOT NULL);
create policy rights_version_read on rights_version for select to public using true;
create policy sector_delete_sanwang_broad on sector for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy sector_delete_sanwang_narrow on sector for delete to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sector_insert_sanwang_broad on sector for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy sector_insert_sanwang_narrow on sector for insert to sanwang_narrow with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sector_read on sector for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy sector_read_all on sector for select to sanwang_figures, sanwang_rights using true;
create policy sector_system on sector for all to sanwang_system using true with check true;
create policy sector_update_sanwang_broad on sector for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy sector_update_sanwang_narrow on sector for update to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sector_history_insert on sector_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy sector_history_system on sector_history for all to sanwang_system using true with check true;
create policy sector_read_all_history on sector_history for select to sanwang_figures, sanwang_rights using true;
create policy sector_read_history on sector_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy sector_membership_delete_sanwang_broad on sector_membership for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy sector_membership_delete_sanwang_narrow on sector_membership for delete to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sector_membership_insert_sanwang_broad on sector_membership for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy sector_membership_insert_sanwang_narrow on sector_membership for insert to sanwang_narrow with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sector_membership_read on sector_membership for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy sector_membership_read_all on sector_membership for select to sanwang_figures, sanwang_rights using true;
create policy sector_membership_system on sector_membership for all to sanwang_system using true with check true;
create policy sector_membership_update_sanwang_broad on sector_membership for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy sector_membership_update_sanwang_narrow on sector_membership for update to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sector_membership_history_insert on sector_membership_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy sector_membership_history_system on sector_membership_history for all to sanwang_system using true with check true;
create policy sector_membership_read_all_history on sector_membership_history for select to sanwang_figures, sanwang_rights using true;
create policy sector_membership_read_history on sector_membership_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy sequencer_state_read on sequencer_state for select to sanwang_broad, sanwang_figures, sanwang_narrow, sanwang_public, sanwang_rights using true;
create policy sequencer_state_system on sequencer_state for all to sanwang_system using true with check true;
create policy setting_head_deleted_by_auditor on setting for delete to sanwang_broad, sanwang_narrow using ((name <> 'audit.head-address'::text) OR (NULLIF(current_setting('app.write_audit'::text, true), ''::text) IS NOT NULL));
create policy setting_head_inserted_by_auditor on setting for insert to sanwang_broad, sanwang_narrow with check ((name <> 'audit.head-address'::text) OR (NULLIF(current_setting('app.write_audit'::text, true), ''::text) IS NOT NULL));
create policy setting_head_updated_by_auditor on setting for update to sanwang_broad, sanwang_narrow using ((name <> 'audit.head-address'::text) OR (NULLIF(current_setting('app.write_audit'::text, true), ''::text) IS NOT NULL)) with check ((name <> 'audit.head-address'::text) OR (NULLIF(current_setting('app.write_audit'::text, true), ''::text) IS NOT NULL));
create policy setting_of_the_site on setting for select to sanwang_public using ("left"(name, 5) = 'site.'::text);
create policy setting_read on setting for select to public using true;
create policy setting_system on setting for all to sanwang_system using true with check true;
create policy setting_write on setting for all to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.write_setting'::text, true), ''::text) IS NOT NULL) with check (NULLIF(current_setting('app.write_setting'::text, true), ''::text) IS NOT NULL);
create policy setting_write_head on setting for all to sanwang_broad, sanwang_narrow using (("left"(name, 11) = 'audit.head-'::text) AND (NULLIF(current_setting('app.write_audit'::text, true), ''::text) IS NOT NULL)) with check (("left"(name, 11) = 'audit.head-'::text) AND (NULLIF(current_setting('app.write_audit'::text, true), ''::text) IS NOT NULL));
create policy setting_history_insert on setting_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy setting_history_read on setting_history for select to sanwang_broad, sanwang_narrow using ((NULLIF(current_setting('app.read_setting'::text, true), ''::text) IS NOT NULL) OR (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL));
create policy setting_history_system on setting_history for all to sanwang_system using true with check true;
create policy site_inbox_drop on site_inbox for insert to sanwang_public with check true;
create policy site_inbox_system on site_inbox for all to sanwang_system using true with check true;
create policy station_delete_sanwang_broad on station for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_delete_sanwang_narrow on station for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_insert_sanwang_broad on station for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_insert_sanwang_narrow on station for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_read_figures on station for select to sanwang_figures using true;
create policy station_read_sanwang_broad on station for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_read_sanwang_narrow on station for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[]));
create policy station_read_signed_in on station for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy station_system on station for all to sanwang_system using true with check true;
create policy station_update_sanwang_broad on station for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_update_sanwang_narrow on station for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_code_delete_sanwang_broad on station_code for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_code_delete_sanwang_narrow on station_code for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_code_insert_sanwang_broad on station_code for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_code_insert_sanwang_narrow on station_code for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_code_read_figures on station_code for select to sanwang_figures using true;
create policy station_code_read_sanwang_broad on station_code for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_code_read_sanwang_narrow on station_code for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[]));
create policy station_code_system on station_code for all to sanwang_system using true with check true;
create policy station_code_update_sanwang_broad on station_code for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_code_update_sanwang_narrow on station_code for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_history_insert on station_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy station_history_system on station_history for all to sanwang_system using true with check true;
create policy station_read_figures_history on station_history for select to sanwang_figures using true;
create policy station_read_sanwang_broad_history on station_history for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_read_sanwang_narrow_history on station_history for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[]));
create policy station_read_signed_in_history on station_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy station_pin_change_own on station_pin for update to sanwang_broad, sanwang_narrow using (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) with check (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy station_pin_delete_sanwang_broad on station_pin for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_pin_delete_sanwang_narrow on station_pin for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_pin_insert_sanwang_broad on station_pin for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_pin_insert_sanwang_narrow on station_pin for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_pin_only_own_insert on station_pin for insert to sanwang_broad, sanwang_narrow with check (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy station_pin_only_own_update on station_pin for update to sanwang_broad, sanwang_narrow using (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy station_pin_read_figures on station_pin for select to sanwang_figures using true;
create policy station_pin_read_sanwang_broad on station_pin for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy station_pin_read_sanwang_narrow on station_pin for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy station_pin_set_own on station_pin for insert to sanwang_broad, sanwang_narrow with check (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy station_pin_system on station_pin for all to sanwang_system using true with check true;
create policy station_pin_update_sanwang_broad on station_pin for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_pin_update_sanwang_narrow on station_pin for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy station_pin_slip_delete_sanwang_broad on station_pin_slip for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_pin_slip_delete_sanwang_narrow on station_pin_slip for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[]));
create policy station_pin_slip_insert_sanwang_broad on station_pin_slip for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_pin_slip_insert_sanwang_narrow on station_pin_slip for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[]));
create policy station_pin_slip_read_figures on station_pin_slip for select to sanwang_figures using true;
create policy station_pin_slip_read_sanwang_broad on station_pin_slip for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_pin_slip_read_sanwang_narrow on station_pin_slip for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_person'::text, true), ''::text))::integer[]));
create policy station_pin_slip_system on station_pin_slip for all to sanwang_system using true with check true;
create policy station_pin_slip_update_sanwang_broad on station_pin_slip for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_person'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy station_pin_slip_update_sanwang_narrow on station_pin_slip for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_person'::text, true), ''::text))::integer[]));
create policy stored_file_insert on stored_file for insert to sanwang_broad, sanwang_narrow with check (act_id = cell.current_act());
create policy stored_file_insert_public on stored_file for insert to sanwang_public with check ((act_id = cell.current_act()) AND (NOT is_public));
create policy stored_file_not_from_the_edge on stored_file for insert to sanwang_public with check (SESSION_USER <> 'sanwang_site'::name);
create policy stored_file_publish on stored_file for update to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL) with check (cell.current_act() IS NOT NULL);
create policy stored_file_read on stored_file for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy stored_file_read_public on stored_file for select to sanwang_public using is_public;
create policy stored_file_system on stored_file for all to sanwang_system using true with check true;
create policy submission_delete_sanwang_broad on submission for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy submission_delete_sanwang_narrow on submission for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy submission_insert_own on submission for insert to sanwang_broad, sanwang_narrow with check ((author_id = (COALESCE(NULLIF(current_setting('app.confirms_for'::text, true), ''::text), NULLIF(current_setting('app.person'::text, true), ''::text)))::uuid) AND (act_id = cell.current_act()));
create policy submission_insert_sanwang_broad on submission for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy submission_insert_sanwang_narrow on submission for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy submission_read_figures on submission for select to sanwang_figures using true;
create policy submission_read_sanwang_broad on submission for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (author_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy submission_read_sanwang_narrow on submission for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[])) OR (author_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy submission_system on submission for all to sanwang_system using true with check true;
create policy submission_update_sanwang_broad on submission for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy submission_update_sanwang_narrow on submission for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy submission_history_insert on submission_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy submission_history_system on submission_history for all to sanwang_system using true with check true;
create policy submission_read_figures_history on submission_history for select to sanwang_figures using true;
create policy submission_read_sanwang_broad_history on submission_history for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (author_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy submission_read_sanwang_narrow_history on submission_history for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[])) OR (author_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy submission_photo_delete_sanwang_broad on submission_photo for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy submission_photo_delete_sanwang_narrow on submission_photo for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy submission_photo_insert_own on submission_photo for insert to sanwang_broad, sanwang_narrow with check ((author_id = (COALESCE(NULLIF(current_setting('app.confirms_for'::text, true), ''::text), NULLIF(current_setting('app.person'::text, true), ''::text)))::uuid) AND (act_id = cell.current_act()));
create policy submission_photo_insert_sanwang_broad on submission_photo for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy submission_photo_insert_sanwang_narrow on submission_photo for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy submission_photo_read_figures on submission_photo for select to sanwang_figures using true;
create policy submission_photo_read_sanwang_broad on submission_photo for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (author_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy submission_photo_read_sanwang_narrow on submission_photo for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[])) OR (author_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy submission_photo_system on submission_photo for all to sanwang_system using true with check true;
create policy submission_photo_update_sanwang_broad on submission_photo for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy submission_photo_update_sanwang_narrow on submission_photo for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy sync_chain_break_delete_sanwang_broad on sync_chain_break for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_chain_break_delete_sanwang_narrow on sync_chain_break for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_chain_break_insert_sanwang_broad on sync_chain_break for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_chain_break_insert_sanwang_narrow on sync_chain_break for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_chain_break_read_figures on sync_chain_break for select to sanwang_figures using true;
create policy sync_chain_break_read_sanwang_broad on sync_chain_break for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_chain_break_read_sanwang_narrow on sync_chain_break for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[]));
create policy sync_chain_break_system on sync_chain_break for all to sanwang_system using true with check true;
create policy sync_chain_break_update_sanwang_broad on sync_chain_break for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_chain_break_update_sanwang_narrow on sync_chain_break for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_change_read on sync_change for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.person'::text, true), ''::text) IS NOT NULL);
create policy sync_change_system on sync_change for all to sanwang_system using true with check true;
create policy sync_device_change_own on sync_device for update to sanwang_broad, sanwang_narrow using (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) with check (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy sync_device_delete_sanwang_broad on sync_device for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_device_delete_sanwang_narrow on sync_device for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_device_enrol_own on sync_device for insert to sanwang_broad, sanwang_narrow with check ((kind = 'phone'::text) AND (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy sync_device_insert_sanwang_broad on sync_device for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_device_insert_sanwang_narrow on sync_device for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_device_read_figures on sync_device for select to sanwang_figures using true;
create policy sync_device_read_sanwang_broad on sync_device for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy sync_device_read_sanwang_narrow on sync_device for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy sync_device_system on sync_device for all to sanwang_system using true with check true;
create policy sync_device_update_sanwang_broad on sync_device for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_device_update_sanwang_narrow on sync_device for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_entry_delete_sanwang_broad on sync_entry for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_entry_delete_sanwang_narrow on sync_entry for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sync_entry_insert_sanwang_broad on sync_entry for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_entry_insert_sanwang_narrow on sync_entry for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sync_entry_read_author on sync_entry for select to sanwang_broad, sanwang_narrow using ((author = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (code IS DISTINCT FROM 'sync.not-the-author'::text));
create policy sync_entry_read_figures on sync_entry for select to sanwang_figures using true;
create policy sync_entry_read_sanwang_broad on sync_entry for select to sanwang_broad using ((get_bit((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) OR (holder = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy sync_entry_read_sanwang_narrow on sync_entry for select to sanwang_narrow using ((organisation_no = ANY ((NULLIF(current_setting('app.read_organisation'::text, true), ''::text))::integer[])) OR (holder = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
create policy sync_entry_read_waiting on sync_entry for select to sanwang_broad, sanwang_narrow using ((holder = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) OR (status = 'to-confirm'::text) OR ((author = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) AND (code IS DISTINCT FROM 'sync.not-the-author'::text)));
create policy sync_entry_system on sync_entry for all to sanwang_system using true with check true;
create policy sync_entry_update_sanwang_broad on sync_entry for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_entry_update_sanwang_narrow on sync_entry for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy sync_entry_file_system on sync_entry_file for all to sanwang_system using true with check true;
create policy sync_epoch_read on sync_epoch for select to public using true;
create policy sync_epoch_system on sync_epoch for all to sanwang_system using true with check true;
create policy sync_held_delete_sanwang_broad on sync_held for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_held_delete_sanwang_narrow on sync_held for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_held_insert_sanwang_broad on sync_held for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_held_insert_sanwang_narrow on sync_held for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_held_read_figures on sync_held for select to sanwang_figures using true;
create policy sync_held_read_sanwang_broad on sync_held for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_held_read_sanwang_narrow on sync_held for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[]));
create policy sync_held_system on sync_held for all to sanwang_system using true with check true;
create policy sync_held_update_sanwang_broad on sync_held for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_held_update_sanwang_narrow on sync_held for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_known_rights_system on sync_known_rights for all to sanwang_system using true with check true;
create policy sync_log_cursor_read on sync_log_cursor for select to sanwang_broad, sanwang_narrow using true;
create policy sync_log_cursor_system on sync_log_cursor for all to sanwang_system using true with check true;
create policy sync_log_state_read on sync_log_state for select to sanwang_broad, sanwang_narrow using true;
create policy sync_log_state_system on sync_log_state for all to sanwang_system using true with check true;
create policy sync_received_file_system on sync_received_file for all to sanwang_system using true with check true;
create policy sync_refused_file_system on sync_refused_file for all to sanwang_system using true with check true;
create policy sync_report_delete_sanwang_broad on sync_report for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_report_delete_sanwang_narrow on sync_report for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_report_insert_sanwang_broad on sync_report for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_report_insert_sanwang_narrow on sync_report for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_report_read_figures on sync_report for select to sanwang_figures using true;
create policy sync_report_read_sanwang_broad on sync_report for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_report_read_sanwang_narrow on sync_report for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[]));
create policy sync_report_system on sync_report for all to sanwang_system using true with check true;
create policy sync_report_update_sanwang_broad on sync_report for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_report_update_sanwang_narrow on sync_report for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_station_code_delete_sanwang_broad on sync_station_code for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_station_code_delete_sanwang_narrow on sync_station_code for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_station_code_insert_sanwang_broad on sync_station_code for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_station_code_insert_sanwang_narrow on sync_station_code for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_station_code_read_figures on sync_station_code for select to sanwang_figures using true;
create policy sync_station_code_read_sanwang_broad on sync_station_code for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_station_code_read_sanwang_narrow on sync_station_code for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_station'::text, true), ''::text))::integer[]));
create policy sync_station_code_system on sync_station_code for all to sanwang_system using true with check true;
create policy sync_station_code_update_sanwang_broad on sync_station_code for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_station'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy sync_station_code_update_sanwang_narrow on sync_station_code for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_station'::text, true), ''::text))::integer[]));
create policy sync_unopened_own on sync_unopened for select to sanwang_broad, sanwang_narrow using (holder = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy sync_unopened_system on sync_unopened for all to sanwang_system using true with check true;
create policy sync_upload_day_system on sync_upload_day for all to sanwang_system using true with check true;
create policy task_delete_sanwang_broad on task for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy task_delete_sanwang_narrow on task for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy task_insert_sanwang_broad on task for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy task_insert_sanwang_narrow on task for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy task_read_figures on task for select to sanwang_figures using true;
create policy task_read_sanwang_broad on task for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy task_read_sanwang_narrow on task for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_work'::text, true), ''::text))::integer[]));
create policy task_system on task for all to sanwang_system using true with check true;
create policy task_update_sanwang_broad on task for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy task_update_sanwang_narrow on task for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_work'::text, true), ''::text))::integer[]));
create policy task_history_insert on task_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy task_history_system on task_history for all to sanwang_system using true with check true;
create policy task_read_figures_history on task_history for select to sanwang_figures using true;
create policy task_read_sanwang_broad_history on task_history for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_work'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy task_read_sanwang_narrow_history on task_history for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_work'::text, true), ''::text))::integer[]));
create policy unit_delete_sanwang_broad on unit for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy unit_delete_sanwang_narrow on unit for delete to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy unit_insert_sanwang_broad on unit for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy unit_insert_sanwang_narrow on unit for insert to sanwang_narrow with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy unit_read on unit for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy unit_read_all on unit for select to sanwang_figures, sanwang_rights using true;
create policy unit_system on unit for all to sanwang_system using true with check true;
create policy unit_update_sanwang_broad on unit for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy unit_update_sanwang_narrow on unit for update to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy unit_profile_delete_sanwang_broad on unit_profile for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy unit_profile_delete_sanwang_narrow on unit_profile for delete to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy unit_profile_insert_sanwang_broad on unit_profile for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy unit_profile_insert_sanwang_narrow on unit_profile for insert to sanwang_narrow with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy unit_profile_read on unit_profile for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy unit_profile_read_all on unit_profile for select to sanwang_figures, sanwang_rights using true;
create policy unit_profile_system on unit_profile for all to sanwang_system using true with check true;
create policy unit_profile_update_sanwang_broad on unit_profile for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::bytea, (1)::bigint) <> 0);
create policy unit_profile_update_sanwang_narrow on unit_profile for update to sanwang_narrow using (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[])) with check (1 = ANY ((NULLIF(current_setting('app.write_organisation'::text, true), ''::text))::integer[]));
create policy unit_profile_history_insert on unit_profile_history for insert to sanwang_broad, sanwang_narrow with check (superseded_by = cell.current_act());
create policy unit_profile_history_system on unit_profile_history for all to sanwang_system using true with check true;
create policy unit_profile_read_all_history on unit_profile_history for select to sanwang_figures, sanwang_rights using true;
create policy unit_profile_read_history on unit_profile_history for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_organisation'::text, true), ''::text) IS NOT NULL);
create policy withdrawn_article_delete_sanwang_broad on withdrawn_article for delete to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy withdrawn_article_delete_sanwang_narrow on withdrawn_article for delete to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy withdrawn_article_insert_sanwang_broad on withdrawn_article for insert to sanwang_broad with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy withdrawn_article_insert_sanwang_narrow on withdrawn_article for insert to sanwang_narrow with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));
create policy withdrawn_article_public on withdrawn_article for select to sanwang_public using true;
create policy withdrawn_article_read_figures on withdrawn_article for select to sanwang_figures using true;
create policy withdrawn_article_read_sanwang_broad on withdrawn_article for select to sanwang_broad using (get_bit((NULLIF(current_setting('app.read_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy withdrawn_article_read_sanwang_narrow on withdrawn_article for select to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.read_press'::text, true), ''::text))::integer[]));
create policy withdrawn_article_system on withdrawn_article for all to sanwang_system using true with check true;
create policy withdrawn_article_update_sanwang_broad on withdrawn_article for update to sanwang_broad using (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0) with check (get_bit((NULLIF(current_setting('app.write_press'::text, true), ''::text))::bytea, (organisation_no)::bigint) <> 0);
create policy withdrawn_article_update_sanwang_narrow on withdrawn_article for update to sanwang_narrow using (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[])) with check (organisation_no = ANY ((NULLIF(current_setting('app.write_press'::text, true), ''::text))::integer[]));

grant insert, select on access_log to sanwang_broad;
grant insert, select on access_log to sanwang_narrow;
grant insert, select, update on access_log to sanwang_system;
grant insert, select on access_log_person to sanwang_broad;
grant insert, select on access_log_person to sanwang_narrow;
grant insert, select on access_log_person to sanwang_system;
grant delete, insert, select, update on account_link to sanwang_broad;
grant select on account_link to sanwang_figures;
grant delete, insert, select, update on account_link to sanwang_narrow;
grant delete, insert, select, update on account_link to sanwang_system;
grant insert, select on account_link_history to sanwang_broad;
grant select on account_link_history to sanwang_figures;
grant insert, select on account_link_history to sanwang_narrow;
grant select on account_link_history to sanwang_rights;
grant delete, insert, select, update on account_link_history to sanwang_system;
grant insert, select on act to sanwang_broad;
grant insert, select on act to sanwang_narrow;
grant insert on act to sanwang_public;
grant insert, select, update on act to sanwang_system;
grant select on act_sequence to sanwang_broad;
grant select on act_sequence to sanwang_narrow;
grant insert, select on act_sequence to sanwang_system;
grant delete, insert, select, update on article to sanwang_broad;
grant select on article to sanwang_figures;
grant delete, insert, select, update on article to sanwang_narrow;
grant delete, insert, select, update on article to sanwang_system;
grant delete, insert, select, update on article_correction to sanwang_broad;
grant select on article_correction to sanwang_figures;
grant delete, insert, select, update on article_correction to sanwang_narrow;
grant delete, insert, select, update on article_correction to sanwang_system;
grant delete, insert, select, update on article_finding to sanwang_broad;
grant select on article_finding to sanwang_figures;
grant delete, insert, select, update on article_finding to sanwang_narrow;
grant delete, insert, select, update on article_finding to sanwang_system;
grant insert, select on article_history to sanwang_broad;
grant select on article_history to sanwang_figures;
grant insert, select on article_history to sanwang_narrow;
grant select on article_history to sanwang_rights;
grant delete, insert, select, update on article_history to sanwang_system;
grant delete, insert, select, update on article_version to sanwang_broad;
grant select on article_version to sanwang_figures;
grant delete, insert, select, update on article_version to sanwang_narrow;
grant delete, insert, select, update on article_version to sanwang_system;
grant select on audit_head_delivery to sanwang_broad;
grant select on audit_head_delivery to sanwang_narrow;
grant delete, insert, select, update on audit_head_delivery to sanwang_system;
grant delete, insert, select, update on confirmation to sanwang_broad;
grant select on confirmation to sanwang_figures;
grant delete, insert, select, update on confirmation to sanwang_narrow;
grant delete, insert, select, update on confirmation to sanwang_system;
grant delete, insert, select, update on consent to sanwang_broad;
grant select on consent to sanwang_figures;
grant delete, insert, select, update on consent to sanwang_narrow;
grant delete, insert, select, update on consent to sanwang_system;
grant insert, select, update on content_file to sanwang_broad;
grant select on content_file to sanwang_figures;
grant insert, select, update on content_file to sanwang_narrow;
grant select on content_file to sanwang_rights;
grant delete, insert, select, update on content_file to sanwang_system;
grant insert, select on counter to sanwang_broad;
grant insert, select on counter to sanwang_narrow;
grant select on counter to sanwang_rights;
grant insert, select on counter to sanwang_system;
grant insert, select, update on duty_change to sanwang_broad;
grant select on duty_change to sanwang_figures;
grant insert, select, update on duty_change to sanwang_narrow;
grant delete, insert, select, update on duty_change to sanwang_system;
grant insert, select on duty_change_history to sanwang_broad;
grant select on duty_change_history to sanwang_figures;
grant insert, select on duty_change_history to sanwang_narrow;
grant select on duty_change_history to sanwang_rights;
grant delete, insert, select, update on duty_change_history to sanwang_system;
grant select on erasure_log to sanwang_broad;
grant select on erasure_log to sanwang_narrow;
grant insert, select, update on erasure_log to sanwang_system;
grant insert, select, update on event_handler to sanwang_system;
grant insert, select, update on glossary to sanwang_broad;
grant select on glossary to sanwang_figures;
grant insert, select, update on glossary to sanwang_narrow;
grant select on glossary to sanwang_rights;
grant delete, insert, select, update on glossary to sanwang_system;
grant insert, select on glossary_history to sanwang_broad;
grant select on glossary_history to sanwang_figures;
grant insert, select on glossary_history to sanwang_narrow;
grant select on glossary_history to sanwang_rights;
grant delete, insert, select, update on glossary_history to sanwang_system;
grant insert, select on handled_event to sanwang_system;
grant delete, insert, select, update on invitation to sanwang_broad;
grant select on invitation to sanwang_figures;
grant delete, insert, select, update on invitation to sanwang_narrow;
grant delete, insert, select, update on invitation to sanwang_system;
grant insert, select on invitation_history to sanwang_broad;
grant select on invitation_history to sanwang_figures;
grant insert, select on invitation_history to sanwang_narrow;
grant select on invitation_history to sanwang_rights;
grant delete, insert, select, update on invitation_history to sanwang_system;
grant delete, insert, select, update on media to sanwang_broad;
grant select on media to sanwang_figures;
grant delete, insert, select, update on media to sanwang_narrow;
grant delete, insert, select, update on media to sanwang_system;
grant insert, select on media_history to sanwang_broad;
grant select on media_history to sanwang_figures;
grant insert, select on media_history to sanwang_narrow;
grant select on media_history to sanwang_rights;
grant delete, insert, select, update on media_history to sanwang_system;
grant delete, insert, select, update on notice to sanwang_broad;
grant select on notice to sanwang_figures;
grant delete, insert, select, update on notice to sanwang_narrow;
grant delete, insert, select, update on notice to sanwang_system;
grant insert, select on notice_history to sanwang_broad;
grant select on notice_history to sanwang_figures;
grant insert, select on notice_history to sanwang_narrow;
grant select on notice_history to sanwang_rights;
grant delete, insert, select, update on notice_history to sanwang_system;
grant delete, insert, select, update on notice_recipient to sanwang_broad;
grant select on notice_recipient to sanwang_figures;
grant delete, insert, select, update on notice_recipient to sanwang_narrow;
grant delete, insert, select, update on notice_recipient to sanwang_system;
grant insert, select on notice_recipient_history to sanwang_broad;
grant select on notice_recipient_history to sanwang_figures;
grant insert, select on notice_recipient_history to sanwang_narrow;
grant select on notice_recipient_history to sanwang_rights;
grant delete, insert, select, update on notice_recipient_history to sanwang_system;
grant delete, insert, select, update on organisation to sanwang_broad;
grant select on organisation to sanwang_figures;
grant delete, insert, select, update on organisation to sanwang_narrow;
grant select on organisation to sanwang_rights;
grant delete, insert, select, update on organisation to sanwang_system;
grant delete, insert, select, update on organisation_edge to sanwang_broad;
grant select on organisation_edge to sanwang_figures;
grant delete, insert, select, update on organisation_edge to sanwang_narrow;
grant select on organisation_edge to sanwang_rights;
grant delete, insert, select, update on organisation_edge to sanwang_system;
grant insert, select on organisation_edge_history to sanwang_broad;
grant select on organisation_edge_history to sanwang_figures;
grant insert, select on organisation_edge_history to sanwang_narrow;
grant select on organisation_edge_history to sanwang_rights;
grant delete, insert, select, update on organisation_edge_history to sanwang_system;
grant delete, insert, select, update on organisation_profile to sanwang_broad;
grant select on organisation_profile to sanwang_figures;
grant delete, insert, select, update on organisation_profile to sanwang_narrow;
grant select on organisation_profile to sanwang_rights;
grant delete, insert, select, update on organisation_profile to sanwang_system;
grant insert, select on organisation_profile_history to sanwang_broad;
grant select on organisation_profile_history to sanwang_figures;
grant insert, select on organisation_profile_history to sanwang_narrow;
grant select on organisation_profile_history to sanwang_rights;
grant delete, insert, select, update on organisation_profile_history to sanwang_system;
grant delete, insert, select, update on organisation_span to sanwang_broad;
grant select on organisation_span to sanwang_figures;
grant delete, insert, select, update on organisation_span to sanwang_narrow;
grant select on organisation_span to sanwang_rights;
grant delete, insert, select, update on organisation_span to sanwang_system;
grant insert, select on organisation_span_history to sanwang_broad;
grant select on organisation_span_history to sanwang_figures;
grant insert, select on organisation_span_history to sanwang_narrow;
grant select on organisation_span_history to sanwang_rights;
grant delete, insert, select, update on organisation_span_history to sanwang_system;
grant delete, insert, select, update on page_report to sanwang_broad;
grant select on page_report to sanwang_figures;
grant delete, insert, select, update on page_report to sanwang_narrow;
grant delete, insert, select, update on page_report to sanwang_system;
grant select on page_view to sanwang_broad;
grant select on page_view to sanwang_figures;
grant select on page_view to sanwang_narrow;
grant delete, insert, select, update on page_view to sanwang_system;
grant delete, insert, select, update on person to sanwang_broad;
grant select on person to sanwang_figures;
grant delete, insert, select, update on person to sanwang_narrow;
grant delete, insert, select, update on person to sanwang_system;
grant insert, select on person_erasure to sanwang_broad;
grant select on person_erasure to sanwang_figures;
grant insert, select on person_erasure to sanwang_narrow;
grant delete, insert, select, update on person_erasure to sanwang_system;
grant insert, select on person_history to sanwang_broad;
grant select on person_history to sanwang_figures;
grant insert, select on person_history to sanwang_narrow;
grant select on person_history to sanwang_rights;
grant delete, insert, select, update on person_history to sanwang_system;
grant delete, insert, select, update on place to sanwang_broad;
grant select on place to sanwang_figures;
grant delete, insert, select, update on place to sanwang_narrow;
grant select on place to sanwang_rights;
grant delete, insert, select, update on place to sanwang_system;
grant delete, insert, select, update on place_profile to sanwang_broad;
grant select on place_profile to sanwang_figures;
grant delete, insert, select, update on place_profile to sanwang_narrow;
grant select on place_profile to sanwang_rights;
grant delete, insert, select, update on place_profile to sanwang_system;
grant insert, select on place_profile_history to sanwang_broad;
grant select on place_profile_history to sanwang_figures;
grant insert, select on place_profile_history to sanwang_narrow;
grant select on place_profile_history to sanwang_rights;
grant delete, insert, select, update on place_profile_history to sanwang_system;
grant delete, insert, select, update on post to sanwang_broad;
grant select on post to sanwang_figures;
grant delete, insert, select, update on post to sanwang_narrow;
grant delete, insert, select, update on post to sanwang_system;
grant insert, select on post_history to sanwang_broad;
grant select on post_history to sanwang_figures;
grant insert, select on post_history to sanwang_narrow;
grant select on post_history to sanwang_rights;
grant delete, insert, select, update on post_history to sanwang_system;
grant insert, select, update on press_column to sanwang_broad;
grant select on press_column to sanwang_figures;
grant insert, select, update on press_column to sanwang_narrow;
grant select on press_column to sanwang_public;
grant select on press_column to sanwang_rights;
grant delete, insert, select, update on press_column to sanwang_system;
grant insert, select on press_column_history to sanwang_broad;
grant select on press_column_history to sanwang_figures;
grant insert, select on press_column_history to sanwang_narrow;
grant select on press_column_history to sanwang_rights;
grant delete, insert, select, update on press_column_history to sanwang_system;
grant delete, insert, select, update on published_article to sanwang_broad;
grant select on published_article to sanwang_figures;
grant delete, insert, select, update on published_article to sanwang_narrow;
grant select on published_article to sanwang_public;
grant delete, insert, select, update on published_article to sanwang_system;
grant insert, select, update on reconversion to sanwang_broad;
grant select on reconversion to sanwang_figures;
grant insert, select, update on reconversion to sanwang_narrow;
grant select on reconversion to sanwang_rights;
grant delete, insert, select, update on reconversion to sanwang_system;
grant delete, insert, select, update on right_source to sanwang_broad;
grant select on right_source to sanwang_figures;
grant delete, insert, select, update on right_source to sanwang_narrow;
grant select on right_source to sanwang_rights;
grant delete, insert, select, update on right_source to sanwang_system;
grant insert, select on right_source_history to sanwang_broad;
grant select on right_source_history to sanwang_figures;
grant insert, select on right_source_history to sanwang_narrow;
grant select on right_source_history to sanwang_rights;
grant delete, insert, select, update on right_source_history to sanwang_system;
grant select on rights_version to sanwang_broad;
grant select on rights_version to sanwang_figures;
grant select on rights_version to sanwang_narrow;
grant select on rights_version to sanwang_public;
grant select on rights_version to sanwang_rights;
grant select on rights_version to sanwang_system;
grant delete, insert, select, update on sector to sanwang_broad;
grant select on sector to sanwang_figures;
grant delete, insert, select, update on sector to sanwang_narrow;
grant select on sector to sanwang_rights;
grant delete, insert, select, update on sector to sanwang_system;
grant insert, select on sector_history to sanwang_broad;
grant select on sector_history to sanwang_figures;
grant insert, select on sector_history to sanwang_narrow;
grant select on sector_history to sanwang_rights;
grant delete, insert, select, update on sector_history to sanwang_system;
grant delete, insert, select, update on sector_membership to sanwang_broad;
grant select on sector_membership to sanwang_figures;
grant delete, insert, select, update on sector_membership to sanwang_narrow;
grant select on sector_membership to sanwang_rights;
grant delete, insert, select, update on sector_membership to sanwang_system;
grant insert, select on sector_membership_history to sanwang_broad;
grant select on sector_membership_history to sanwang_figures;
grant insert, select on sector_membership_history to sanwang_narrow;
grant select on sector_membership_history to sanwang_rights;
grant delete, insert, select, update on sector_membership_history to sanwang_system;
grant select on sequencer_state to sanwang_broad;
grant select on sequencer_state to sanwang_figures;
grant select on sequencer_state to sanwang_narrow;
grant select on sequencer_state to sanwang_public;
grant select on sequencer_state to sanwang_rights;
grant select, update on sequencer_state to sanwang_system;
grant delete, insert, select, update on setting to sanwang_broad;
grant select on setting to sanwang_figures;
grant delete, insert, select, update on setting to sanwang_narrow;
grant select on setting to sanwang_public;
grant select on setting to sanwang_rights;
grant delete, insert, select, update on setting to sanwang_system;
grant insert, select on setting_history to sanwang_broad;
grant insert, select on setting_history to sanwang_narrow;
grant delete, insert, select, update on setting_history to sanwang_system;
grant insert on site_inbox to sanwang_public;
grant delete, insert, select, update on site_inbox to sanwang_system;
grant delete, insert, select, update on station to sanwang_broad;
grant select on station to sanwang_figures;
grant delete, insert, select, update on station to sanwang_narrow;
grant delete, insert, select, update on station to sanwang_system;
grant delete, insert, select, update on station_code to sanwang_broad;
grant select on station_code to sanwang_figures;
grant delete, insert, select, update on station_code to sanwang_narrow;
grant delete, insert, select, update on station_code to sanwang_system;
grant insert, select on station_history to sanwang_broad;
grant select on station_history to sanwang_figures;
grant insert, select on station_history to sanwang_narrow;
grant select on station_history to sanwang_rights;
grant delete, insert, select, update on station_history to sanwang_system;
grant delete, insert, update on station_pin to sanwang_broad;
grant delete, insert, update on station_pin to sanwang_narrow;
grant delete, insert, select, update on station_pin to sanwang_system;
grant delete, insert, select, update on station_pin_slip to sanwang_broad;
grant select on station_pin_slip to sanwang_figures;
grant delete, insert, select, update on station_pin_slip to sanwang_narrow;
grant delete, insert, select, update on station_pin_slip to sanwang_system;
grant insert, select on stored_file to sanwang_broad;
grant insert, select on stored_file to sanwang_narrow;
grant insert, select on stored_file to sanwang_public;
grant delete, insert, select, update on stored_file to sanwang_system;
grant delete, insert, select, update on submission to sanwang_broad;
grant select on submission to sanwang_figures;
grant delete, insert, select, update on submission to sanwang_narrow;
grant delete, insert, select, update on submission to sanwang_system;
grant insert, select on submission_history to sanwang_broad;
grant select on submission_history to sanwang_figures;
grant insert, select on submission_history to sanwang_narrow;
grant select on submission_history to sanwang_rights;
grant delete, insert, select, update on submission_history to sanwang_system;
grant delete, insert, select, update on submission_photo to sanwang_broad;
grant select on submission_photo to sanwang_figures;
grant delete, insert, select, update on submission_photo to sanwang_narrow;
grant delete, insert, select, update on submission_photo to sanwang_system;
grant select on sync_chain_break to sanwang_broad;
grant select on sync_chain_break to sanwang_figures;
grant select on sync_chain_break to sanwang_narrow;
grant delete, insert, select, update on sync_chain_break to sanwang_system;
grant select on sync_change to sanwang_broad;
grant select on sync_change to sanwang_narrow;
grant delete, insert, select, update on sync_change to sanwang_system;
grant delete, insert, select, update on sync_device to sanwang_broad;
grant select on sync_device to sanwang_figures;
grant delete, insert, select, update on sync_device to sanwang_narrow;
grant delete, insert, select, update on sync_device to sanwang_system;
grant select on sync_entry to sanwang_broad;
grant select on sync_entry to sanwang_figures;
grant select on sync_entry to sanwang_narrow;
grant delete, insert, select, update on sync_entry to sanwang_system;
grant delete, insert, select, update on sync_entry_file to sanwang_system;
grant select on sync_epoch to sanwang_broad;
grant select on sync_epoch to sanwang_figures;
grant select on sync_epoch to sanwang_narrow;
grant select on sync_epoch to sanwang_public;
grant select on sync_epoch to sanwang_rights;
grant select, update on sync_epoch to sanwang_system;
grant delete, insert, select, update on sync_held to sanwang_broad;
grant select on sync_held to sanwang_figures;
grant delete, insert, select, update on sync_held to sanwang_narrow;
grant delete, insert, select, update on sync_held to sanwang_system;
grant delete, insert, select, update on sync_known_rights to sanwang_system;
grant select on sync_log_cursor to sanwang_broad;
grant select on sync_log_cursor to sanwang_narrow;
grant delete, insert, select, update on sync_log_cursor to sanwang_system;
grant select on sync_log_state to sanwang_broad;
grant select on sync_log_state to sanwang_narrow;
grant select, update on sync_log_state to sanwang_system;
grant delete, insert, select, update on sync_received_file to sanwang_system;
grant delete, insert, select, update on sync_refused_file to sanwang_system;
grant delete, insert, select, update on sync_report to sanwang_broad;
grant select on sync_report to sanwang_figures;
grant delete, insert, select, update on sync_report to sanwang_narrow;
grant delete, insert, select, update on sync_report to sanwang_system;
grant delete, insert, select, update on sync_station_code to sanwang_broad;
grant select on sync_station_code to sanwang_figures;
grant delete, insert, select, update on sync_station_code to sanwang_narrow;
grant delete, insert, select, update on sync_station_code to sanwang_system;
grant select on sync_unopened to sanwang_broad;
grant select on sync_unopened to sanwang_narrow;
grant delete, insert, select, update on sync_unopened to sanwang_system;
grant delete, insert, select, update on sync_upload_day to sanwang_system;
grant delete, insert, select, update on task to sanwang_broad;
grant select on task to sanwang_figures;
grant delete, insert, select, update on task to sanwang_narrow;
grant delete, insert, select, update on task to sanwang_system;
grant insert, select on task_history to sanwang_broad;
grant select on task_history to sanwang_figures;
grant insert, select on task_history to sanwang_narrow;
grant select on task_history to sanwang_rights;
grant delete, insert, select, update on task_history to sanwang_system;
grant delete, insert, select, update on unit to sanwang_broad;
grant select on unit to sanwang_figures;
grant delete, insert, select, update on unit to sanwang_narrow;
grant select on unit to sanwang_rights;
grant delete, insert, select, update on unit to sanwang_system;
grant delete, insert, select, update on unit_profile to sanwang_broad;
grant select on unit_profile to sanwang_figures;
grant delete, insert, select, update on unit_profile to sanwang_narrow;
grant select on unit_profile to sanwang_rights;
grant delete, insert, select, update on unit_profile to sanwang_system;
grant insert, select on unit_profile_history to sanwang_broad;
grant select on unit_profile_history to sanwang_figures;
grant insert, select on unit_profile_history to sanwang_narrow;
grant select on unit_profile_history to sanwang_rights;
grant delete, insert, select, update on unit_profile_history to sanwang_system;
grant delete, insert, select, update on withdrawn_article to sanwang_broad;
grant select on withdrawn_article to sanwang_figures;
grant delete, insert, select, update on withdrawn_article to sanwang_narrow;
grant select on withdrawn_article to sanwang_public;
grant delete, insert, select, update on withdrawn_article to sanwang_system;

CREATE OR REPLACE FUNCTION account_link_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into account_link_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION article_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into article_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION duty_change_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into duty_change_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION found_articles(query tsquery)
 RETURNS TABLE(article_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'county_990101'
AS $function$
  select v.article_id
  from article_version v join article a on a.id = v.article_id and a.version = v.version
  where v.words @@ query and case
    when current_setting('role') = 'sanwang_system' then true
    when current_setting('role') = 'sanwang_narrow' then
      v.organisation_no = any (nullif(current_setting('app.read_press', true), '')::int[])
    when current_setting('role') = 'sanwang_broad' then
      get_bit(nullif(current_setting('app.read_press', true), '')::bytea, v.organisation_no) <> 0
    else false
  end
$function$
;
CREATE OR REPLACE FUNCTION glossary_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into glossary_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION in_simplified_characters(text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(string_agg(coalesce('{
    "㑯":"㑔","㑳":"㑇","㑶":"㐹","㓨":"刾","㗲":"𠵾","㘚":"㘎","㜄":"㚯","㜏":"㛣","㜢":"𡞱","㠏":"㟆","㠣":"𫵷","㥮":"㤘","㩜":"㨫","㩳":"㧐","㩵":"擜","㺏":"𤠋",
    "䁪":"𥇢","䁻":"䀥","䃮":"鿎","䊷":"䌶","䋙":"䌺","䋚":"䌻","䋹":"䌿","䋻":"䌾","䍦":"䍠","䎱":"䎬","䓣":"𬜯","䙡":"䙌","䜀":"䜧","䝼":"䞍","䡵":"𫟦","䥇":"䦂",
    "䥑":"鿏","䥕":"𬭯","䥱":"䥾","䦛":"䦶","䦟":"䦷","䧢":"𨸟","䮄":"𫠊","䯀":"䯅","䰾":"鲃","䱷":"䲣","䱽":"䲝","䲁":"鳚","䲘":"鳤","䴉":"鹮","丟":"丢","並":"并",
    "乾":"干","亂":"乱","亙":"亘","亞":"亚","佇":"伫","佈":"布","佔":"占","併":"并","來":"来","侖":"仑","侶":"侣","侷":"局","俁":"俣","係":"系","俔":"伣","俠":"侠",
    "俥":"伡","俬":"私","倀":"伥","倆":"俩","倈":"俫","倉":"仓","個":"个","們":"们","倖":"幸","倫":"伦","倲":"㑈","偉":"伟","偑":"㐽","側":"侧","偵":"侦","偽":"伪",
    "傌":"㐷","傑":"杰","傖":"伧","傘":"伞","備":"备","傢":"家","傭":"佣","傯":"偬","傳":"传","傴":"伛","債":"债","傷":"伤","傾":"倾","僂":"偻","僅":"仅","僉":"佥",
    "僑":"侨","僕":"仆","僞":"伪","僤":"𫢸","僥":"侥","僨":"偾","僱":"雇","價":"价","儀":"仪","儁":"俊","儂":"侬","億":"亿","儈":"侩","儉":"俭","儎":"傤","儐":"傧",
    "儔":"俦","儕":"侪","儘":"尽","償":"偿","優":"优","儲":"储","儷":"俪","儸":"㑩","儺":"傩","儻":"傥","儼":"俨","兇":"凶","兌":"兑","兒":"儿","兗":"兖","內":"内",
    "兩":"两","冊":"册","冑":"胄","冪":"幂","凈":"净","凍":"冻","凜":"凛","凱":"凯","別":"别","刪":"删","剄":"刭","則":"则","剋":"克","剎":"刹","剗":"刬","剛":"刚",
    "剝":"剥","剮":"剐","剴":"剀","創":"创","剷":"铲","劃":"划","劄":"札","劇":"剧","劉":"刘","劊":"刽","劌":"刿","劍":"剑","劏":"㓥","劑":"剂","劚":"㔉","勁":"劲",
    "動":"动","務":"务","勛":"勋","勝":"胜","勞":"劳","勢":"势","勣":"𪟝","勩":"勚","勱":"劢","勳":"勋","勵":"励","勸":"劝","勻":"匀","匭":"匦","匯":"汇","匱":"匮",
    "區":"区","協":"协","卹":"恤","卻":"却","卽":"即","厙":"厍","厠":"厕","厤":"历","厭":"厌","厲":"厉","厴":"厣","參":"参","叄":"叁","叢":"丛","吒":"咤","吳":"吴",
    "吶":"呐","呂":"吕","咼":"呙","員":"员","唄":"呗","唸":"念","問":"问","啓":"启","啞":"哑","啟":"启","啢":"唡","喎":"㖞","喚":"唤","喪":"丧","喫":"吃","喬":"乔",
    "單":"单","喲":"哟","嗆":"呛","嗇":"啬","嗊":"唝","嗎":"吗","嗚":"呜","嗩":"唢","嗰":"𠮶","嗶":"哔","嘆":"叹","嘍":"喽","嘓":"啯","嘔":"呕","嘖":"啧","嘗":"尝",
    "嘜":"唛","嘩":"哗","嘮":"唠","嘯":"啸","嘰":"叽","嘵":"哓","嘸":"呒","嘽":"啴","噁":"恶","噓":"嘘","噚":"㖊","噝":"咝","噠":"哒","噥":"哝","噦":"哕","噯":"嗳",
    "噲":"哙","噴":"喷","噸":"吨","噹":"当","嚀":"咛","嚇":"吓","嚌":"哜","嚐":"尝","嚕":"噜","嚙":"啮","嚥":"咽","嚦":"呖","嚧":"𠰷","嚨":"咙","嚮":"向","嚲":"亸",
    "嚳":"喾","嚴":"严","嚶":"嘤","囀":"啭","囁":"嗫","囂":"嚣","囅":"冁","囈":"呓","囉":"啰","囌":"苏","囑":"嘱","囪":"囱","圇":"囵","國":"国","圍":"围","園":"园",
    "圓":"圆","圖":"图","團":"团","垻":"坝","埡":"垭","埨":"𫭢","埰":"采","執":"执","堅":"坚","堊":"垩","堖":"垴","堝":"埚","堯":"尧","報":"报","場":"场","塊":"块",
    "塋":"茔","塏":"垲","塒":"埘","塗":"涂","塚":"冢","塢":"坞","塤":"埙","塵":"尘","塸":"𫭟","塹":"堑","塿":"𪣻","墊":"垫","墜":"坠","墠":"𫮃","墮":"堕","墰":"坛",
    "墳":"坟","墶":"垯","墻":"墙","墾":"垦","壇":"坛","壋":"垱","壎":"埙","壓":"压","壗":"𡋤","壘":"垒","壙":"圹","壚":"垆","壜":"坛","壞":"坏","壟":"垄","壠":"垅",
    "壢":"坜","壩":"坝","壪":"塆","壯":"壮","壺":"壶","壼":"壸","壽":"寿","夠":"够","夢":"梦","夥":"伙","夾":"夹","奐":"奂","奧":"奥","奩":"奁","奪":"夺","奬":"奖",
    "奮":"奋","奼":"姹","妝":"妆","姍":"姗","姦":"奸","娙":"𫰛","娛":"娱","婁":"娄","婦":"妇","婭":"娅","媧":"娲","媯":"妫","媰":"㛀","媼":"媪","媽":"妈","嫋":"袅",
    "嫗":"妪","嫵":"妩","嫺":"娴","嫻":"娴","嫿":"婳","嬀":"妫","嬃":"媭","嬈":"娆","嬋":"婵","嬌":"娇","嬙":"嫱","嬡":"嫒","嬤":"嬷","嬪":"嫔","嬰":"婴","嬸":"婶",
    "孃":"娘","孋":"㛤","孌":"娈","孫":"孙","學":"学","孻":"𡥧","孿":"孪","宮":"宫","寀":"采","寢":"寝","實":"实","寧":"宁","審":"审","寫":"写","寬":"宽","寵":"宠",
    "寶":"宝","將":"将","專":"专","尋":"寻","對":"对","導":"导","尷":"尴","屆":"届","屍":"尸","屓":"屃","屜":"屉","屢":"屡","層":"层","屨":"屦","屬":"属","岡":"冈",
    "峯":"峰","峴":"岘","島":"岛","峽":"峡","崍":"崃","崑":"昆","崗":"岗","崙":"仑","崢":"峥","崬":"岽","嵐":"岚","嵗":"岁","嵽":"𫶇","嵾":"㟥","嶁":"嵝","嶄":"崭",
    "嶇":"岖","嶔":"嵚","嶗":"崂","嶠":"峤","嶢":"峣","嶧":"峄","嶨":"峃","嶮":"崄","嶸":"嵘","嶺":"岭","嶼":"屿","嶽":"岳","巋":"岿","巒":"峦","巔":"巅","巖":"岩",
    "巘":"𪩘","巰":"巯","巹":"卺","帥":"帅","師":"师","帳":"帐","帶":"带","幀":"帧","幃":"帏","幓":"㡎","幗":"帼","幘":"帻","幟":"帜","幣":"币","幫":"帮","幬":"帱",
    "幷":"并","幹":"干","幾":"几","庫":"库","廁":"厕","廂":"厢","廄":"厩","廈":"厦","廎":"庼","廕":"荫","廚":"厨","廝":"厮","廞":"𫷷","廟":"庙","廠":"厂","廡":"庑",
    "廢":"废","廣":"广","廩":"廪","廬":"庐","廳":"厅","弒":"弑","弔":"吊","弳":"弪","張":"张","強":"强","彄":"𫸩","彆":"别","彈":"弹","彌":"弥","彎":"弯","彔":"录",
    "彙":"汇","彠":"彟","彥":"彦","彫":"雕","彲":"彨","彿":"佛","後":"后","徑":"径","從":"从","徠":"徕","復":"复","徵":"征","徹":"彻","恆":"恒","恥":"耻","悅":"悦",
    "悞":"悮","悵":"怅","悶":"闷","悽":"凄","惡":"恶","惱":"恼","惲":"恽","惻":"恻","愛":"爱","愜":"惬","愨":"悫","愴":"怆","愷":"恺","愾":"忾","慄":"栗","態":"态",
    "慍":"愠","慘":"惨","慚":"惭","慟":"恸","慣":"惯","慤":"悫","慪":"怄","慫":"怂","慮":"虑","慳":"悭","慶":"庆","慺":"㥪","慼":"戚","慾":"欲","憂":"忧","憊":"惫",
    "憐":"怜","憑":"凭","憒":"愦","憖":"慭","憚":"惮","憤":"愤","憫":"悯","憮":"怃","憲":"宪","憶":"忆","懇":"恳","應":"应","懌":"怿","懍":"懔","懞":"蒙","懟":"怼",
    "懣":"懑","懤":"㤽","懨":"恹","懲":"惩","懶":"懒","懷":"怀","懸":"悬","懺":"忏","懼":"惧","懾":"慑","戀":"恋","戇":"戆","戔":"戋","戧":"戗","戩":"戬","戰":"战",
    "戱":"戯","戲":"戏","戶":"户","扞":"捍","拋":"抛","拚":"拼","挩":"捝","挱":"挲","挾":"挟","捨":"舍","捫":"扪","捱":"挨","捲":"卷","掃":"扫","掄":"抡","掆":"㧏",
    "掗":"挜","掙":"挣","掛":"挂","採":"采","揀":"拣","揚":"扬","換":"换","揮":"挥","揯":"搄","損":"损","搖":"摇","搗":"捣","搧":"扇","搵":"揾","搶":"抢","摑":"掴",
    "摜":"掼","摟":"搂","摯":"挚","摳":"抠","摶":"抟","摺":"折","摻":"掺","撈":"捞","撏":"挦","撐":"撑","撓":"挠","撝":"㧑","撟":"挢","撣":"掸","撥":"拨","撫":"抚",
    "撲":"扑","撳":"揿","撻":"挞","撾":"挝","撿":"捡","擁":"拥","擄":"掳","擇":"择","擊":"击","擋":"挡","擓":"㧟","擔":"担","據":"据","擠":"挤","擡":"抬","擣":"捣",
    "擬":"拟","擯":"摈","擰":"拧","擱":"搁","擲":"掷","擴":"扩","擷":"撷","擺":"摆","擻":"擞","擼":"撸","擽":"㧰","擾":"扰","攄":"摅","攆":"撵","攏":"拢","攔":"拦",
    "攖":"撄","攙":"搀","攛":"撺","攜":"携","攝":"摄","攢":"攒","攣":"挛","攤":"摊","攪":"搅","攬":"揽","敎":"教","敓":"敚","敗":"败","敘":"叙","敵":"敌","數":"数",
    "斂":"敛","斃":"毙","斆":"敩","斕":"斓","斬":"斩","斷":"断","於":"于","旂":"旗","旣":"既","昇":"升","時":"时","晉":"晋","晛":"𬀪","晝":"昼","暈":"晕","暉":"晖",
    "暐":"𬀩","暘":"旸","暢":"畅","暫":"暂","曄":"晔","曆":"历","曇":"昙","曉":"晓","曏":"向","曖":"暧","曠":"旷","曥":"𣆐","曨":"昽","曬":"晒","書":"书","會":"会",
    "朥":"𦛨","朧":"胧","朮":"术","東":"东","枴":"拐","柵":"栅","柺":"拐","査":"查","桱":"𣐕","桿":"杆","梔":"栀","梘":"枧","梜":"𬂩","條":"条","梟":"枭","梲":"棁",
    "棄":"弃","棊":"棋","棖":"枨","棗":"枣","棟":"栋","棡":"㭎","棧":"栈","棲":"栖","棶":"梾","椏":"桠","椲":"㭏","楊":"杨","楓":"枫","楨":"桢","業":"业","極":"极",
    "榘":"矩","榦":"干","榪":"杩","榮":"荣","榲":"榅","榿":"桤","構":"构","槍":"枪","槓":"杠","槤":"梿","槧":"椠","槨":"椁","槮":"椮","槳":"桨","槶":"椢","槼":"椝",
    "樁":"桩","樂":"乐","樅":"枞","樑":"梁","樓":"楼","標":"标","樞":"枢","樢":"㭤","樣":"样","樧":"榝","樫":"㭴","樳":"桪","樸":"朴","樹":"树","樺":"桦","樿":"椫",
    "橈":"桡","橋":"桥","機":"机","橢":"椭","橫":"横","橯":"𣓿","檁":"檩","檉":"柽","檔":"档","檜":"桧","檟":"槚","檢":"检","檣":"樯","檮":"梼","檯":"台","檳":"槟",
    "檸":"柠","檻":"槛","櫃":"柜","櫍":"𬃊","櫓":"橹","櫚":"榈","櫛":"栉","櫝":"椟","櫞":"橼","櫟":"栎","櫥":"橱","櫧":"槠","櫨":"栌","櫪":"枥","櫫":"橥","櫬":"榇",
    "櫱":"蘖","櫳":"栊","櫸":"榉","櫻":"樱","欄":"栏","欅":"榉","權":"权","欏":"椤","欒":"栾","欓":"𣗋","欖":"榄","欞":"棂","欽":"钦","歎":"叹","歐":"欧","歟":"欤",
    "歡":"欢","歲":"岁","歷":"历","歸":"归","歿":"殁","殘":"残","殞":"殒","殤":"殇","殨":"㱮","殫":"殚","殭":"僵","殮":"殓","殯":"殡","殰":"㱩","殲":"歼","殺":"杀",
    "殻":"壳","殼":"壳","毀":"毁","毆":"殴","毿":"毵","氂":"牦","氈":"毡","氌":"氇","氣":"气","氫":"氢","氬":"氩","氳":"氲","氾":"泛","汎":"泛","汙":"污","決":"决",
    "沒":"没","沖":"冲","況":"况","泝":"溯","洩":"泄","洶":"汹","浹":"浃","浿":"𬇙","涇":"泾","涗":"涚","涼":"凉","淒":"凄","淚":"泪","淥":"渌","淨":"净","淩":"凌",
    "淪":"沦","淵":"渊","淶":"涞","淺":"浅","渙":"涣","減":"减","渢":"沨","渦":"涡","測":"测","渾":"浑","湊":"凑","湋":"𣲗","湞":"浈","湧":"涌","湯":"汤","溈":"沩",
    "準":"准","溝":"沟","溫":"温","溮":"浉","溳":"涢","溼":"湿","滄":"沧","滅":"灭","滌":"涤","滎":"荥","滙":"汇","滬":"沪","滯":"滞","滲":"渗","滷":"卤","滸":"浒",
    "滻":"浐","滾":"滚","滿":"满","漁":"渔","漊":"溇","漍":"𬇹","漚":"沤","漢":"汉","漣":"涟","漬":"渍","漲":"涨","漵":"溆","漸":"渐","漿":"浆","潁":"颍","潑":"泼",
    "潔":"洁","潕":"𣲘","潙":"沩","潚":"㴋","潛":"潜","潤":"润","潯":"浔","潰":"溃","潷":"滗","潿":"涠","澀":"涩","澆":"浇","澇":"涝","澐":"沄","澗":"涧","澠":"渑",
    "澤":"泽","澦":"滪","澩":"泶","澫":"𬇕","澮":"浍","澱":"淀","澾":"㳠","濁":"浊","濃":"浓","濄":"㳡","濆":"𣸣","濕":"湿","濘":"泞","濚":"溁","濛":"蒙","濜":"浕",
    "濟":"济","濤":"涛","濧":"㳔","濫":"滥","濰":"潍","濱":"滨","濺":"溅","濼":"泺","濾":"滤","瀂":"澛","瀅":"滢","瀆":"渎","瀇":"㲿","瀉":"泻","瀋":"沈","瀏":"浏",
    "瀕":"濒","瀘":"泸","瀝":"沥","瀟":"潇","瀠":"潆","瀦":"潴","瀧":"泷","瀨":"濑","瀰":"弥","瀲":"潋","瀾":"澜","灃":"沣","灄":"滠","灑":"洒","灒":"𪷽","灕":"漓",
    "灘":"滩","灙":"𣺼","灝":"灏","灡":"㳕","灣":"湾","灤":"滦","灧":"滟","灩":"滟","災":"灾","為":"为","烏":"乌","烴":"烃","無":"无","煉":"炼","煒":"炜","煙":"烟",
    "煢":"茕","煥":"焕","煩":"烦","煬":"炀","煱":"㶽","熅":"煴","熒":"荧","熗":"炝","熰":"𬉼","熱":"热","熲":"颎","熾":"炽","燀":"𬊤","燁":"烨","燈":"灯","燉":"炖",
    "燒":"烧","燖":"𬊈","燙":"烫","燜":"焖","營":"营","燦":"灿","燬":"毁","燭":"烛","燴":"烩","燶":"㶶","燻":"熏","燼":"烬","燾":"焘","爍":"烁","爐":"炉","爛":"烂",
    "爭":"争","爲":"为","爺":"爷","爾":"尔","牀":"床","牆":"墙","牘":"牍","牴":"抵","牽":"牵","犖":"荦","犛":"牦","犢":"犊","犧":"牺","狀":"状","狹":"狭","狽":"狈",
    "猙":"狰","猶":"犹","猻":"狲","獁":"犸","獃":"呆","獄":"狱","獅":"狮","獎":"奖","獨":"独","獪":"狯","獫":"猃","獮":"狝","獰":"狞","獱":"㺍","獲":"获","獵":"猎",
    "獷":"犷","獸":"兽","獺":"獭","獻":"献","獼":"猕","玀":"猡","現":"现","琱":"雕","琺":"珐","琿":"珲","瑋":"玮","瑒":"玚","瑣":"琐","瑤":"瑶","瑩":"莹","瑪":"玛",
    "瑲":"玱","璉":"琏","璊":"𫞩","璕":"𬍤","璗":"𬍡","璡":"琎","璣":"玑","璦":"瑷","璫":"珰","璯":"㻅","環":"环","璵":"玙","璸":"瑸","璽":"玺","璿":"璇","瓅":"𬍛",
    "瓊":"琼","瓏":"珑","瓔":"璎","瓚":"瓒","瓛":"𤩽","甌":"瓯","甕":"瓮","產":"产","産":"产","畝":"亩","畢":"毕","畫":"画","異":"异","畵":"画","當":"当","疇":"畴",
    "疊":"叠","痙":"痉","痠":"酸","痾":"疴","瘂":"痖","瘋":"疯","瘍":"疡","瘓":"痪","瘞":"瘗","瘡":"疮","瘧":"疟","瘮":"瘆","瘲":"疭","瘺":"瘘","瘻":"瘘","療":"疗",
    "癆":"痨","癇":"痫","癉":"瘅","癒":"愈","癘":"疠","癟":"瘪","癡":"痴","癢":"痒","癤":"疖","癥":"症","癧":"疬","癩":"癞","癬":"癣","癭":"瘿","癮":"瘾","癰":"痈",
    "癱":"瘫","癲":"癫","發":"发","皁":"皂","皚":"皑","皰":"疱","皸":"皲","皺":"皱","盃":"杯","盜":"盗","盞":"盏","盡":"尽","監":"监","盤":"盘","盧":"卢","盪":"荡",
    "眞":"真","眥":"眦","眾":"众","睍":"𪾢","睏":"困","睜":"睁","睞":"睐","瞘":"眍","瞜":"䁖","瞞":"瞒","瞶":"瞆","瞼":"睑","矇":"蒙","矓":"眬","矚":"瞩","矯":"矫",
    "硃":"朱","硜":"硁","硤":"硖","硨":"砗","硯":"砚","碕":"埼","碩":"硕","碭":"砀","碸":"砜","確":"确","碼":"码","碽":"䂵","磑":"硙","磚":"砖","磠":"硵","磣":"碜",
    "磧":"碛","磯":"矶","磽":"硗","磾":"䃅","礄":"硚","礎":"础","礐":"𬒈","礙":"碍","礦":"矿","礪":"砺","礫":"砾","礬":"矾","礱":"砻","祕":"秘","祿":"禄","禍":"祸",
    "禎":"祯","禕":"祎","禡":"祃","禦":"御","禪":"禅","禮":"礼","禰":"祢","禱":"祷","禿":"秃","秈":"籼","稅":"税","稈":"秆","稏":"䅉","稜":"棱","稟":"禀","種":"种",
    "稱":"称","穀":"谷","穇":"䅟","穌":"稣","積":"积","穎":"颖","穠":"秾","穡":"穑","穢":"秽","穩":"稳","穫":"获","穭":"穞","窩":"窝","窪":"洼","窮":"穷","窯":"窑",
    "窵":"窎","窶":"窭","窺":"窥","竄":"窜","竅":"窍","竇":"窦","竈":"灶","竊":"窃","竪":"竖","競":"竞","筆":"笔","筍":"笋","筧":"笕","筴":"䇲","箇":"个","箋":"笺",
    "箏":"筝","箚":"札","節":"节","範":"范","築":"筑","篋":"箧","篔":"筼","篠":"筿","篢":"𬕂","篤":"笃","篩":"筛","篳":"筚","篸":"𥮾","簀":"箦","簍":"篓","簑":"蓑",
    "簞":"箪","簡":"简","簣":"篑","簫":"箫","簹":"筜","簽":"签","簾":"帘","籃":"篮","籅":"𥫣","籌":"筹","籔":"䉤","籙":"箓","籛":"篯","籜":"箨","籟":"籁","籠":"笼",
    "籤":"签","籩":"笾","籪":"簖","籬":"篱","籮":"箩","籲":"吁","粵":"粤","糉":"粽","糝":"糁","糞":"粪","糧":"粮","糰":"团","糲":"粝","糴":"籴","糶":"粜","糹":"纟",
    "糾":"纠","紀":"纪","紂":"纣","紃":"𬘓","約":"约","紅":"红","紆":"纡","紇":"纥","紈":"纨","紉":"纫","紋":"纹","納":"纳","紐":"纽","紓":"纾","純":"纯","紕":"纰",
    "紖":"纼","紗":"纱","紘":"纮","紙":"纸","級":"级","紛":"纷","紜":"纭","紝":"纴","紞":"𬘘","紡":"纺","紬":"䌷","紮":"扎","細":"细","紱":"绂","紲":"绁","紳":"绅",
    "紵":"纻","紹":"绍","紺":"绀","紼":"绋","紿":"绐","絀":"绌","終":"终","絃":"弦","組":"组","絅":"䌹","絆":"绊","絎":"绗","結":"结","絕":"绝","絛":"绦","絝":"绔",
    "絞":"绞","絡":"络","絢":"绚","給":"给","絨":"绒","絪":"𬘡","絰":"绖","統":"统","絲":"丝","絳":"绛","絶":"绝","絹":"绢","絺":"𫄨","綁":"绑","綃":"绡","綄":"𬘫",
    "綆":"绠","綈":"绨","綉":"绣","綌":"绤","綎":"𬘩","綏":"绥","綐":"䌼","綑":"捆","經":"经","綖":"𫄧","綜":"综","綝":"𬘭","綞":"缍","綠":"绿","綡":"𫟅","綢":"绸",
    "綣":"绻","綧":"𬘯","綪":"𬘬","綫":"线","綬":"绶","維":"维","綯":"绹","綰":"绾","綱":"纲","網":"网","綳":"绷","綴":"缀","綵":"彩","綸":"纶","綹":"绺","綺":"绮",
    "綻":"绽","綽":"绰","綾":"绫","綿":"绵","緄":"绲","緇":"缁","緊":"紧","緋":"绯","緑":"绿","緒":"绪","緓":"绬","緔":"绱","緗":"缃","緘":"缄","緙":"缂","線":"线",
    "緝":"缉","緞":"缎","締":"缔","緡":"缗","緣":"缘","緦":"缌","編":"编","緩":"缓","緬":"缅","緯":"纬","緱":"缑","緲":"缈","練":"练","緶":"缏","緹":"缇","緻":"致",
    "緼":"缊","縈":"萦","縉":"缙","縊":"缢","縋":"缒","縐":"绉","縑":"缣","縕":"缊","縗":"缞","縛":"缚","縝":"缜","縞":"缟","縟":"缛","縣":"县","縧":"绦","縫":"缝",
    "縭":"缡","縮":"缩","縯":"𬙂","縱":"纵","縲":"缧","縳":"䌸","縴":"纤","縵":"缦","縶":"絷","縷":"缕","縹":"缥","總":"总","績":"绩","繃":"绷","繅":"缫","繆":"缪",
    "繒":"缯","織":"织","繕":"缮","繚":"缭","繞":"绕","繡":"绣","繢":"缋","繩":"绳","繪":"绘","繫":"系","繭":"茧","繮":"缰","繯":"缳","繰":"缲","繳":"缴","繶":"𫄷",
    "繸":"䍁","繹":"绎","繻":"𦈡","繼":"继","繽":"缤","繾":"缱","繿":"䍀","纁":"𫄸","纆":"𬙊","纇":"颣","纈":"缬","纊":"纩","續":"续","纍":"累","纏":"缠","纓":"缨",
    "纔":"才","纕":"𬙋","纖":"纤","纘":"缵","纜":"缆","缽":"钵","罃":"䓨","罈":"坛","罌":"罂","罎":"坛","罰":"罚","罵":"骂","罷":"罢","羅":"罗","羆":"罴","羈":"羁",
    "羋":"芈","羣":"群","羥":"羟","羨":"羡","義":"义","羶":"膻","習":"习","翫":"玩","翬":"翚","翹":"翘","翽":"翙","耬":"耧","耮":"耢","聖":"圣","聞":"闻","聯":"联",
    "聰":"聪","聲":"声","聳":"耸","聵":"聩","聶":"聂","職":"职","聹":"聍","聽":"听","聾":"聋","肅":"肃","脅":"胁","脈":"脉","脛":"胫","脣":"唇","脩":"修","脫":"脱",
    "脹":"胀","腎":"肾","腖":"胨","腡":"脶","腦":"脑","腫":"肿","腳":"脚","腸":"肠","膃":"腽","膕":"腘","膚":"肤","膞":"䏝","膠":"胶","膢":"𦝼","膩":"腻","膽":"胆",
    "膾":"脍","膿":"脓","臉":"脸","臍":"脐","臏":"膑","臘":"腊","臚":"胪","臟":"脏","臠":"脔","臢":"臜","臥":"卧","臨":"临","臺":"台","與":"与","興":"兴","舉":"举",
    "舊":"旧","舖":"铺","舘":"馆","艙":"舱","艤":"舣","艦":"舰","艫":"舻","艱":"艰","艷":"艳","芻":"刍","苧":"苎","茲":"兹","荊":"荆","莊":"庄","莖":"茎","莢":"荚",
    "莧":"苋","華":"华","菴":"庵","菸":"烟","萇":"苌","萊":"莱","萬":"万","萴":"荝","萵":"莴","葉":"叶","葒":"荭","葤":"荮","葦":"苇","葯":"药","葷":"荤","蒍":"𫇭",
    "蒐":"搜","蒓":"莼","蒔":"莳","蒕":"蒀","蒞":"莅","蒼":"苍","蓀":"荪","蓆":"席","蓋":"盖","蓮":"莲","蓯":"苁","蓴":"莼","蓽":"荜","蔄":"𬜬","蔔":"卜","蔘":"参",
    "蔞":"蒌","蔣":"蒋","蔥":"葱","蔦":"茑","蔭":"荫","蔯":"𫈟","蔿":"𫇭","蕁":"荨","蕆":"蒇","蕎":"荞","蕒":"荬","蕓":"芸","蕕":"莸","蕘":"荛","蕢":"蒉","蕩":"荡",
    "蕪":"芜","蕭":"萧","蕷":"蓣","薀":"蕰","薈":"荟","薊":"蓟","薌":"芗","薑":"姜","薔":"蔷","薘":"荙","薟":"莶","薦":"荐","薩":"萨","薳":"䓕","薴":"苎","薵":"䓓",
    "薹":"苔","薺":"荠","藍":"蓝","藎":"荩","藝":"艺","藥":"药","藪":"薮","藭":"䓖","藴":"蕴","藶":"苈","藹":"蔼","藺":"蔺","蘀":"萚","蘄":"蕲","蘆":"芦","蘇":"苏",
    "蘊":"蕴","蘋":"苹","蘚":"藓","蘞":"蔹","蘟":"𦻕","蘢":"茏","蘭":"兰","蘺":"蓠","蘿":"萝","虆":"蔂","虉":"𬟁","處":"处","虛":"虚","虜":"虏","號":"号","虧":"亏",
    "虯":"虬","蛺":"蛱","蛻":"蜕","蜆":"蚬","蝀":"𬟽","蝕":"蚀","蝟":"猬","蝦":"虾","蝨":"虱","蝸":"蜗","螄":"蛳","螞":"蚂","螢":"萤","螮":"䗖","螻":"蝼","螿":"螀",
    "蟄":"蛰","蟈":"蝈","蟎":"螨","蟣":"虮","蟬":"蝉","蟯":"蛲","蟲":"虫","蟳":"𫊻","蟶":"蛏","蟻":"蚁","蠁":"蚃","蠅":"蝇","蠆":"虿","蠍":"蝎","蠐":"蛴","蠑":"蝾",
    "蠔":"蚝","蠟":"蜡","蠣":"蛎","蠨":"蟏","蠱":"蛊","蠶":"蚕","蠻":"蛮","衆":"众","衊":"蔑","術":"术","衕":"同","衚":"胡","衛":"卫","衝":"冲","袞":"衮","袷":"夹",
    "裊":"袅","裏":"里","補":"补","裝":"装","裡":"里","製":"制","複":"复","褌":"裈","褘":"袆","褲":"裤","褳":"裢","褸":"褛","褻":"亵","襀":"𫌀","襇":"裥","襉":"裥",
    "襏":"袯","襖":"袄","襝":"裣","襠":"裆","襤":"褴","襪":"袜","襬":"摆","襯":"衬","襲":"袭","襴":"襕","覈":"核","見":"见","覎":"觃","規":"规","覓":"觅","視":"视",
    "覘":"觇","覡":"觋","覥":"觍","覦":"觎","親":"亲","覬":"觊","覯":"觏","覲":"觐","覷":"觑","覺":"觉","覽":"览","覿":"觌","觀":"观","觴":"觞","觶":"觯","觸":"触",
    "訁":"讠","訂":"订","訃":"讣","計":"计","訊":"讯","訌":"讧","討":"讨","訏":"𬣙","訐":"讦","訒":"讱","訓":"训","訕":"讪","訖":"讫","託":"托","記":"记","訛":"讹",
    "訝":"讶","訟":"讼","訢":"䜣","訣":"诀","訥":"讷","訩":"讻","訪":"访","設":"设","許":"许","訴":"诉","訶":"诃","診":"诊","註":"注","証":"证","詀":"𧮪","詁":"诂",
    "詆":"诋","詎":"讵","詐":"诈","詒":"诒","詔":"诏","評":"评","詖":"诐","詗":"诇","詘":"诎","詛":"诅","詝":"𬣞","詞":"词","詠":"咏","詡":"诩","詢":"询","詣":"诣",
    "試":"试","詩":"诗","詪":"𬣳","詫":"诧","詬":"诟","詭":"诡","詮":"诠","詰":"诘","話":"话","該":"该","詳":"详","詵":"诜","詷":"𫍣","詼":"诙","詿":"诖","誄":"诔",
    "誅":"诛","誆":"诓","誇":"夸","誌":"志","認":"认","誑":"诳","誒":"诶","誕":"诞","誘":"诱","誚":"诮","語":"语","誠":"诚","誡":"诫","誣":"诬","誤":"误","誥":"诰",
    "誦":"诵","誨":"诲","說":"说","説":"说","誰":"谁","課":"课","誶":"谇","誹":"诽","誼":"谊","誾":"訚","調":"调","諂":"谄","諄":"谆","談":"谈","諉":"诿","請":"请",
    "諍":"诤","諏":"诹","諑":"诼","諒":"谅","諓":"𬣡","論":"论","諗":"谂","諛":"谀","諜":"谍","諝":"谞","諞":"谝","諟":"𬤊","諡":"谥","諢":"诨","諤":"谔","諦":"谛",
    "諧":"谐","諫":"谏","諭":"谕","諮":"咨","諱":"讳","諲":"𬤇","諳":"谙","諴":"𫍯","諶":"谌","諷":"讽","諸":"诸","諺":"谚","諼":"谖","諾":"诺","謀":"谋","謁":"谒",
    "謂":"谓","謄":"誊","謅":"诌","謊":"谎","謎":"谜","謏":"𫍲","謐":"谧","謔":"谑","謖":"谡","謗":"谤","謙":"谦","謚":"谥","講":"讲","謝":"谢","謠":"谣","謡":"谣",
    "謨":"谟","謫":"谪","謬":"谬","謭":"谫","謳":"讴","謹":"谨","謾":"谩","譁":"哗","證":"证","譎":"谲","譏":"讥","譓":"𬤝","譖":"谮","識":"识","譙":"谯","譚":"谭",
    "譜":"谱","譞":"𫍽","譟":"噪","譫":"谵","譭":"毁","譯":"译","議":"议","譴":"谴","護":"护","譸":"诪","譽":"誉","譾":"谫","讀":"读","讅":"谉","變":"变","讋":"詟",
    "讌":"䜩","讎":"雠","讒":"谗","讓":"让","讕":"谰","讖":"谶","讚":"赞","讜":"谠","讞":"谳","谿":"溪","豈":"岂","豎":"竖","豐":"丰","豔":"艳","豬":"猪","豶":"豮",
    "貍":"狸","貓":"猫","貙":"䝙","貝":"贝","貞":"贞","貟":"贠","負":"负","財":"财","貢":"贡","貧":"贫","貨":"货","販":"贩","貪":"贪","貫":"贯","責":"责","貯":"贮",
    "貰":"贳","貲":"赀","貳":"贰","貴":"贵","貶":"贬","買":"买","貸":"贷","貺":"贶","費":"费","貼":"贴","貽":"贻","貿":"贸","賀":"贺","賁":"贲","賂":"赂","賃":"赁",
    "賄":"贿","賅":"赅","資":"资","賈":"贾","賊":"贼","賑":"赈","賒":"赊","賓":"宾","賕":"赇","賙":"赒","賚":"赉","賜":"赐","賞":"赏","賠":"赔","賡":"赓","賢":"贤",
    "賣":"卖","賤":"贱","賦":"赋","賧":"赕","質":"质","賫":"赍","賬":"账","賭":"赌","賰":"䞐","賴":"赖","賵":"赗","賺":"赚","賻":"赙","購":"购","賽":"赛","賾":"赜",
    "贄":"贽","贅":"赘","贇":"赟","贈":"赠","贊":"赞","贋":"赝","贍":"赡","贏":"赢","贐":"赆","贓":"赃","贔":"赑","贖":"赎","贗":"赝","贛":"赣","贜":"赃","赬":"赪",
    "趕":"赶","趙":"赵","趨":"趋","趲":"趱","跡":"迹","踐":"践","踰":"逾","踴":"踊","蹌":"跄","蹕":"跸","蹟":"迹","蹠":"跖","蹣":"蹒","蹤":"踪","蹺":"跷","躂":"跶",
    "躉":"趸","躊":"踌","躋":"跻","躍":"跃","躎":"䟢","躑":"踯","躒":"跞","躓":"踬","躕":"蹰","躚":"跹","躡":"蹑","躥":"蹿","躦":"躜","躪":"躏","軀":"躯","車":"车",
    "軋":"轧","軌":"轨","軍":"军","軏":"𫐄","軑":"轪","軒":"轩","軔":"轫","軛":"轭","軝":"𬨂","軟":"软","軤":"轷","軫":"轸","軲":"轱","軸":"轴","軹":"轵","軺":"轺",
    "軻":"轲","軼":"轶","軾":"轼","較":"较","輄":"𨐈","輅":"辂","輇":"辁","輈":"辀","載":"载","輊":"轾","輋":"𪨶","輒":"辄","輓":"挽","輔":"辅","輕":"轻","輗":"𫐐",
    "輛":"辆","輜":"辎","輝":"辉","輞":"辋","輟":"辍","輥":"辊","輦":"辇","輩":"辈","輪":"轮","輬":"辌","輮":"𫐓","輯":"辑","輳":"辏","輶":"𬨎","輸":"输","輻":"辐",
    "輼":"辒","輾":"辗","輿":"舆","轀":"辒","轂":"毂","轄":"辖","轅":"辕","轆":"辘","轉":"转","轍":"辙","轎":"轿","轔":"辚","轟":"轰","轡":"辔","轢":"轹","轤":"轳",
    "辦":"办","辭":"辞","辮":"辫","辯":"辩","農":"农","迴":"回","逕":"径","這":"这","連":"连","週":"周","進":"进","遊":"游","運":"运","過":"过","達":"达","違":"违",
    "遙":"遥","遜":"逊","遞":"递","遠":"远","遡":"溯","適":"适","遲":"迟","遶":"绕","遷":"迁","選":"选","遺":"遗","遼":"辽","邁":"迈","還":"还","邇":"迩","邊":"边",
    "邏":"逻","邐":"逦","郟":"郏","郵":"邮","鄆":"郓","鄉":"乡","鄒":"邹","鄔":"邬","鄖":"郧","鄧":"邓","鄩":"𬩽","鄭":"郑","鄰":"邻","鄲":"郸","鄳":"𫑡","鄴":"邺",
    "鄶":"郐","鄺":"邝","酇":"酂","酈":"郦","醃":"腌","醖":"酝","醜":"丑","醞":"酝","醟":"蒏","醣":"糖","醫":"医","醬":"酱","醱":"酦","醲":"𬪩","釀":"酿","釁":"衅",
    "釃":"酾","釅":"酽","釋":"释","釐":"厘","釒":"钅","釓":"钆","釔":"钇","釕":"钌","釗":"钊","釘":"钉","釙":"钋","針":"针","釣":"钓","釤":"钐","釦":"扣","釧":"钏",
    "釩":"钒","釴":"𬬩","釵":"钗","釷":"钍","釹":"钕","釺":"钎","釾":"䥺","釿":"𬬱","鈀":"钯","鈁":"钫","鈃":"钘","鈄":"钭","鈅":"钥","鈇":"𫓧","鈈":"钚","鈉":"钠",
    "鈍":"钝","鈎":"钩","鈐":"钤","鈑":"钣","鈒":"钑","鈔":"钞","鈕":"钮","鈞":"钧","鈡":"钟","鈣":"钙","鈥":"钬","鈦":"钛","鈧":"钪","鈮":"铌","鈰":"铈","鈳":"钶",
    "鈴":"铃","鈷":"钴","鈸":"钹","鈹":"铍","鈺":"钰","鈽":"钸","鈾":"铀","鈿":"钿","鉀":"钾","鉅":"巨","鉆":"钻","鉈":"铊","鉉":"铉","鉊":"𬬿","鉋":"铇","鉍":"铋",
    "鉑":"铂","鉕":"钷","鉗":"钳","鉚":"铆","鉛":"铅","鉝":"𫟷","鉞":"钺","鉢":"钵","鉤":"钩","鉥":"𬬸","鉦":"钲","鉧":"𬭁","鉬":"钼","鉭":"钽","鉮":"𬬹","鉳":"锫",
    "鉶":"铏","鉷":"𫟹","鉸":"铰","鉺":"铒","鉻":"铬","鉿":"铪","銀":"银","銃":"铳","銅":"铜","銈":"𫓯","銍":"铚","銑":"铣","銓":"铨","銖":"铢","銘":"铭","銚":"铫",
    "銛":"铦","銜":"衔","銠":"铑","銣":"铷","銥":"铱","銦":"铟","銨":"铵","銩":"铥","銪":"铕","銫":"铯","銬":"铐","銱":"铞","銳":"锐","銶":"𨱇","銷":"销","銹":"锈",
    "銻":"锑","銼":"锉","鋁":"铝","鋃":"锒","鋅":"锌","鋇":"钡","鋌":"铤","鋏":"铗","鋐":"𬭎","鋒":"锋","鋗":"𫓶","鋙":"铻","鋝":"锊","鋟":"锓","鋣":"铘","鋤":"锄",
    "鋥":"锃","鋦":"锔","鋨":"锇","鋩":"铓","鋪":"铺","鋭":"锐","鋮":"铖","鋯":"锆","鋰":"锂","鋱":"铽","鋶":"锍","鋸":"锯","鋹":"𬬮","鋼":"钢","錀":"𬬭","錁":"锞",
    "錄":"录","錆":"锖","錇":"锫","錈":"锩","錏":"铔","錐":"锥","錒":"锕","錕":"锟","錘":"锤","錙":"锱","錚":"铮","錛":"锛","錞":"𬭚","錟":"锬","錠":"锭","錡":"锜",
    "錢":"钱","錤":"𫓹","錦":"锦","錨":"锚","錩":"锠","錫":"锡","錮":"锢","錯":"错","録":"录","錳":"锰","錶":"表","錸":"铼","錼":"镎","鍀":"锝","鍁":"锨","鍃":"锪",
    "鍅":"钫","鍆":"钔","鍇":"锴","鍈":"锳","鍊":"炼","鍋":"锅","鍍":"镀","鍔":"锷","鍘":"铡","鍚":"钖","鍛":"锻","鍠":"锽","鍤":"锸","鍥":"锲","鍩":"锘","鍬":"锹",
    "鍭":"𬭤","鍰":"锾","鍵":"键","鍶":"锶","鍺":"锗","鍼":"针","鍾":"钟","鎂":"镁","鎄":"锿","鎇":"镅","鎊":"镑","鎌":"镰","鎓":"𬭩","鎔":"镕","鎖":"锁","鎘":"镉",
    "鎚":"锤","鎛":"镈","鎝":"𨱏","鎡":"镃","鎢":"钨","鎣":"蓥","鎦":"镏","鎧":"铠","鎩":"铩","鎪":"锼","鎬":"镐","鎭":"镇","鎮":"镇","鎰":"镒","鎲":"镋","鎳":"镍",
    "鎵":"镓","鎶":"鿔","鎸":"镌","鎿":"镎","鏃":"镞","鏇":"旋","鏈":"链","鏌":"镆","鏍":"镙","鏏":"𬭬","鏐":"镠","鏑":"镝","鏗":"铿","鏘":"锵","鏜":"镗","鏝":"镘",
    "鏞":"镛","鏟":"铲","鏡":"镜","鏢":"镖","鏤":"镂","鏨":"錾","鏰":"镚","鏵":"铧","鏷":"镤","鏹":"镪","鏺":"䥽","鏻":"𬭸","鏽":"锈","鐃":"铙","鐄":"𨱑","鐇":"𫔍",
    "鐋":"铴","鐍":"𫔎","鐏":"𨱔","鐐":"镣","鐒":"铹","鐓":"镦","鐔":"镡","鐘":"钟","鐙":"镫","鐝":"镢","鐠":"镨","鐥":"䦅","鐦":"锎","鐧":"锏","鐨":"镄","鐩":"𬭼",
    "鐫":"镌","鐮":"镰","鐯":"䦃","鐲":"镯","鐳":"镭","鐵":"铁","鐶":"镮","鐸":"铎","鐺":"铛","鐽":"𫟼","鐿":"镱","鑄":"铸","鑊":"镬","鑌":"镔","鑑":"鉴","鑒":"鉴",
    "鑔":"镲","鑕":"锧","鑞":"镴","鑠":"铄","鑣":"镳","鑥":"镥","鑪":"𬬻","鑭":"镧","鑰":"钥","鑱":"镵","鑲":"镶","鑷":"镊","鑹":"镩","鑼":"锣","鑽":"钻","鑾":"銮",
    "鑿":"凿","钁":"镢","钂":"镋","長":"长","門":"门","閂":"闩","閃":"闪","閆":"闫","閈":"闬","閉":"闭","開":"开","閌":"闶","閎":"闳","閏":"闰","閑":"闲","閒":"闲",
    "間":"间","閔":"闵","閘":"闸","閡":"阂","閣":"阁","閤":"合","閥":"阀","閨":"闺","閩":"闽","閫":"阃","閬":"阆","閭":"闾","閱":"阅","閲":"阅","閶":"阊","閹":"阉",
    "閻":"阎","閼":"阏","閽":"阍","閾":"阈","閿":"阌","闃":"阒","闆":"板","闇":"暗","闈":"闱","闉":"𬮱","闊":"阔","闋":"阕","闌":"阑","闍":"阇","闐":"阗","闑":"𫔶",
    "闒":"阘","闓":"闿","闔":"阖","闕":"阙","闖":"闯","關":"关","闞":"阚","闠":"阓","闡":"阐","闢":"辟","闤":"阛","闥":"闼","陘":"陉","陝":"陕","陞":"升","陣":"阵",
    "陰":"阴","陳":"陈","陸":"陆","陽":"阳","隉":"陧","隊":"队","階":"阶","隑":"𬮿","隕":"陨","際":"际","隤":"𬯎","隨":"随","險":"险","隮":"𬯀","隯":"陦","隱":"隐",
    "隴":"陇","隸":"隶","隻":"只","雋":"隽","雖":"虽","雙":"双","雛":"雏","雜":"杂","雞":"鸡","離":"离","難":"难","雲":"云","電":"电","霑":"沾","霢":"霡","霧":"雾",
    "霽":"霁","靂":"雳","靄":"霭","靆":"叇","靈":"灵","靉":"叆","靚":"靓","靜":"静","靝":"靔","靦":"腼","靨":"靥","鞏":"巩","鞝":"绱","鞦":"秋","鞽":"鞒","韁":"缰",
    "韃":"鞑","韆":"千","韉":"鞯","韋":"韦","韌":"韧","韍":"韨","韓":"韩","韙":"韪","韜":"韬","韝":"鞲","韞":"韫","韻":"韵","響":"响","頁":"页","頂":"顶","頃":"顷",
    "項":"项","順":"顺","頇":"顸","須":"须","頊":"顼","頌":"颂","頍":"𫠆","頎":"颀","頏":"颃","預":"预","頑":"顽","頒":"颁","頓":"顿","頔":"𬱖","頗":"颇","領":"领",
    "頜":"颌","頠":"𬱟","頡":"颉","頤":"颐","頦":"颏","頫":"𫖯","頭":"头","頮":"颒","頰":"颊","頲":"颋","頴":"颕","頵":"𫖳","頷":"颔","頸":"颈","頹":"颓","頻":"频",
    "頽":"颓","顆":"颗","題":"题","額":"额","顎":"颚","顏":"颜","顒":"颙","顓":"颛","顔":"颜","顗":"𫖮","願":"愿","顙":"颡","顛":"颠","類":"类","顢":"颟","顥":"颢",
    "顧":"顾","顫":"颤","顬":"颥","顯":"显","顰":"颦","顱":"颅","顳":"颞","顴":"颧","風":"风","颭":"飐","颮":"飑","颯":"飒","颱":"台","颳":"刮","颶":"飓","颸":"飔",
    "颺":"飏","颻":"飖","颼":"飕","飀":"飗","飄":"飘","飆":"飙","飈":"飚","飛":"飞","飠":"饣","飢":"饥","飣":"饤","飥":"饦","飩":"饨","飪":"饪","飫":"饫","飭":"饬",
    "飯":"饭","飱":"飧","飲":"饮","飴":"饴","飼":"饲","飽":"饱","飾":"饰","飿":"饳","餃":"饺","餄":"饸","餅":"饼","餈":"糍","餉":"饷","養":"养","餌":"饵","餎":"饹",
    "餏":"饻","餑":"饽","餒":"馁","餓":"饿","餕":"馂","餖":"饾","餗":"𫗧","餘":"余","餚":"肴","餛":"馄","餜":"馃","餞":"饯","餡":"馅","館":"馆","餬":"糊","餱":"糇",
    "餳":"饧","餵":"喂","餶":"馉","餷":"馇","餸":"𩠌","餺":"馎","餼":"饩","餾":"馏","餿":"馊","饁":"馌","饃":"馍","饅":"馒","饈":"馐","饉":"馑","饊":"馓","饋":"馈",
    "饌":"馔","饑":"饥","饒":"饶","饗":"飨","饘":"𫗴","饜":"餍","饞":"馋","饢":"馕","馬":"马","馭":"驭","馮":"冯","馱":"驮","馳":"驰","馴":"驯","馹":"驲","馼":"𫘜",
    "駁":"驳","駃":"𫘝","駉":"𬳶","駐":"驻","駑":"驽","駒":"驹","駓":"𬳵","駔":"驵","駕":"驾","駘":"骀","駙":"驸","駛":"驶","駝":"驼","駟":"驷","駡":"骂","駢":"骈",
    "駪":"𬳽","駭":"骇","駰":"骃","駱":"骆","駸":"骎","駼":"𬳿","駿":"骏","騁":"骋","騂":"骍","騄":"𫘧","騅":"骓","騊":"𫘦","騌":"骔","騍":"骒","騎":"骑","騏":"骐",
    "騑":"𬴂","騖":"骛","騙":"骗","騞":"𬴃","騠":"𫘨","騤":"骙","騧":"䯄","騫":"骞","騭":"骘","騮":"骝","騰":"腾","騱":"𫘬","騵":"𫘪","騶":"驺","騷":"骚","騸":"骟",
    "騾":"骡","驀":"蓦","驁":"骜","驂":"骖","驃":"骠","驄":"骢","驅":"驱","驊":"骅","驌":"骕","驍":"骁","驎":"𬴊","驏":"骣","驕":"骄","驗":"验","驚":"惊","驛":"驿",
    "驟":"骤","驢":"驴","驤":"骧","驥":"骥","驦":"骦","驪":"骊","驫":"骉","骯":"肮","髏":"髅","髒":"脏","體":"体","髕":"髌","髖":"髋","髮":"发","鬆":"松","鬍":"胡",
    "鬚":"须","鬢":"鬓","鬥":"斗","鬧":"闹","鬨":"哄","鬩":"阋","鬮":"阄","鬱":"郁","鬹":"鬶","魎":"魉","魘":"魇","魚":"鱼","魛":"鱽","魟":"𫚉","魢":"鱾","魨":"鲀",
    "魯":"鲁","魴":"鲂","魷":"鱿","魺":"鲄","鮀":"𬶍","鮁":"鲅","鮃":"鲆","鮆":"𫚖","鮈":"𬶋","鮊":"鲌","鮋":"鲉","鮍":"鲏","鮎":"鲇","鮐":"鲐","鮑":"鲍","鮒":"鲋",
    "鮓":"鲊","鮚":"鲒","鮜":"鲘","鮝":"鲞","鮞":"鲕","鮟":"𩽾","鮠":"𬶏","鮡":"𬶐","鮣":"䲟","鮦":"鲖","鮪":"鲔","鮫":"鲛","鮭":"鲑","鮮":"鲜","鮳":"鲓","鮶":"鲪",
    "鮸":"𩾃","鮺":"鲝","鯀":"鲧","鯁":"鲠","鯇":"鲩","鯉":"鲤","鯊":"鲨","鯒":"鲬","鯔":"鲻","鯕":"鲯","鯖":"鲭","鯗":"鲞","鯛":"鲷","鯝":"鲴","鯡":"鲱","鯢":"鲵",
    "鯤":"鲲","鯧":"鲳","鯨":"鲸","鯪":"鲮","鯫":"鲰","鯰":"鲶","鯴":"鲺","鯷":"鳀","鯻":"𬶟","鯽":"鲫","鯿":"鳊","鰁":"鳈","鰂":"鲗","鰃":"鳂","鰆":"䲠","鰈":"鲽",
    "鰉":"鳇","鰊":"𬶠","鰌":"䲡","鰍":"鳅","鰏":"鲾","鰐":"鳄","鰒":"鳆","鰓":"鳃","鰛":"鳁","鰜":"鳒","鰟":"鳑","鰠":"鳋","鰣":"鲥","鰤":"𫚕","鰥":"鳏","鰧":"䲢",
    "鰨":"鳎","鰩":"鳐","鰭":"鳍","鰮":"鳁","鰱":"鲢","鰲":"鳌","鰳":"鳓","鰵":"鳘","鰶":"𬶭","鰷":"鲦","鰹":"鲣","鰺":"鲹","鰻":"鳗","鰼":"鳛","鰾":"鳔","鱀":"𬶨",
    "鱂":"鳉","鱅":"鳙","鱇":"𩾌","鱈":"鳕","鱉":"鳖","鱒":"鳟","鱔":"鳝","鱖":"鳜","鱗":"鳞","鱘":"鲟","鱚":"𬶮","鱝":"鲼","鱟":"鲎","鱠":"鲙","鱣":"鳣","鱤":"鳡",
    "鱧":"鳢","鱨":"鲿","鱭":"鲚","鱯":"鳠","鱲":"𫚭","鱷":"鳄","鱸":"鲈","鱺":"鲡","鳥":"鸟","鳧":"凫","鳩":"鸠","鳬":"凫","鳲":"鸤","鳳":"凤","鳴":"鸣","鳶":"鸢",
    "鳾":"䴓","鴆":"鸩","鴇":"鸨","鴉":"鸦","鴒":"鸰","鴕":"鸵","鴛":"鸳","鴝":"鸲","鴞":"鸮","鴟":"鸱","鴣":"鸪","鴦":"鸯","鴨":"鸭","鴯":"鸸","鴰":"鸹","鴴":"鸻",
    "鴷":"䴕","鴻":"鸿","鴿":"鸽","鵁":"䴔","鵂":"鸺","鵃":"鸼","鵏":"𬷕","鵐":"鹀","鵑":"鹃","鵒":"鹆","鵓":"鹁","鵜":"鹈","鵝":"鹅","鵟":"𫛭","鵠":"鹄","鵡":"鹉",
    "鵪":"鹌","鵬":"鹏","鵮":"鹐","鵯":"鹎","鵰":"雕","鵲":"鹊","鵷":"鹓","鵾":"鹍","鶄":"䴖","鶇":"鸫","鶉":"鹑","鶊":"鹒","鶓":"鹋","鶖":"鹙","鶘":"鹕","鶚":"鹗",
    "鶠":"𬸘","鶡":"鹖","鶥":"鹛","鶩":"鹜","鶪":"䴗","鶬":"鸧","鶯":"莺","鶱":"𬸣","鶲":"鹟","鶴":"鹤","鶹":"鹠","鶺":"鹡","鶻":"鹘","鶼":"鹣","鶿":"鹚","鷀":"鹚",
    "鷁":"鹢","鷂":"鹞","鷄":"鸡","鷉":"䴘","鷊":"鹝","鷓":"鹧","鷖":"鹥","鷗":"鸥","鷙":"鸷","鷚":"鹨","鷟":"𬸦","鷥":"鸶","鷦":"鹪","鷫":"鹔","鷭":"𬸪","鷯":"鹩",
    "鷲":"鹫","鷳":"鹇","鷴":"鹇","鷸":"鹬","鷹":"鹰","鷺":"鹭","鷽":"鸴","鸂":"㶉","鸇":"鹯","鸊":"䴙","鸌":"鹱","鸏":"鹲","鸑":"𬸚","鸕":"鸬","鸘":"鹴","鸚":"鹦",
    "鸛":"鹳","鸝":"鹂","鸞":"鸾","鹵":"卤","鹹":"咸","鹺":"鹾","鹼":"碱","鹽":"盐","麗":"丽","麥":"麦","麩":"麸","麪":"面","麫":"面","麬":"𤿲","麯":"曲","麳":"𪎌",
    "麴":"曲","麵":"面","麼":"么","麽":"么","黃":"黄","黌":"黉","點":"点","黨":"党","黲":"黪","黴":"霉","黶":"黡","黷":"黩","黽":"黾","黿":"鼋","鼂":"鼌","鼉":"鼍",
    "鼕":"冬","鼴":"鼹","齊":"齐","齋":"斋","齎":"赍","齏":"齑","齒":"齿","齔":"龀","齕":"龁","齗":"龂","齘":"𬹼","齙":"龅","齜":"龇","齟":"龃","齠":"龆","齡":"龄",
    "齣":"出","齦":"龈","齧":"啮","齪":"龊","齬":"龉","齮":"𬺈","齯":"𫠜","齲":"龋","齶":"腭","齷":"龌","齼":"𬺓","龍":"龙","龎":"厐","龐":"庞","龑":"䶮","龔":"龚",
    "龕":"龛","龜":"龟","鿁":"䜤","鿓":"鿒","𠁞":"𠀾","𠗣":"㓆","𡃕":"𠴛","𡅏":"𠲥","𡑍":"𫭼","𡑭":"𡋗","𡓾":"𡋀","𡔖":"𡍣","𡞵":"㛟","𡠹":"㛿","𡢃":"㛠","𡮉":"𡭜",
    "𡮣":"𡭬","𡳳":"𡳃","𡻕":"岁","𡾱":"㟜","𢣚":"𢘝","𢶫":"𢫞","𢹿":"𢬦","𣈶":"暅","𣙎":"㭣","𣞻":"𣘓","𣠩":"𣞎","𣠲":"𣑶","𣯶":"毶","𣾷":"㳢","𤁣":"𣺽","𤅶":"𣷷",
    "𤓩":"𤊰","𤪺":"㻘","𤫩":"㻏","𤳸":"𤳄","𥊝":"𥅿","𥌃":"𥅘","𥕥":"𥐰","𥖅":"𥐯","𥗽":"𬒗","𥢢":"䅪","𥸠":"𥮋","𥼽":"𥹥","𦘧":"𡳒","𦣎":"𦟗","𦪙":"䑽","𧜗":"䘞",
    "𧜵":"䙊","𧝞":"䘛","𧟀":"𧝧","𧩙":"䜥","𧵳":"䞌","𧶧":"䞎","𨊰":"䢀","𨊸":"䢁","𨋢":"䢂","𨤻":"𨤰","𨦫":"䦀","𨧀":"𬭊","𨧜":"䦁","𨨏":"𬭛","𨭆":"𬭶","𨭎":"𬭳",
    "𨯅":"䥿","𩞯":"䭪","𩠴":"𩠠","𩣑":"䯃","𩶘":"䲞","𰻞":"𰻝"
  }'::jsonb ->> character, character), '' order by place), '')
  from string_to_table(text, null) with ordinality as each (character, place)
$function$
;
CREATE OR REPLACE FUNCTION invitation_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into invitation_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION media_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into media_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION notice_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into notice_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION notice_recipient_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into notice_recipient_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION organisation_edge_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into organisation_edge_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION organisation_profile_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into organisation_profile_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION organisation_span_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into organisation_span_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION person_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into person_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION place_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into place_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION place_profile_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into place_profile_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION post_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into post_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION press_column_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into press_column_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION right_source_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into right_source_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION search_grams(text text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  with characters as (
    select character, lead(character) over (order by place) as next
    from string_to_table(left(text, 60000), null) with ordinality as each (character, place)
  ), chinese as materialized (
    select character, next from characters
    where character ~ '[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]'
  ), grams as (
    select character as gram from chinese
    union all
    select character || next from chinese
    where next ~ '[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]'
    union all
    select lower(word[1] collate "pg_c_utf8")
    from regexp_matches(
      regexp_replace(left(text, 60000), '[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+', ' ', 'g')
        collate "pg_c_utf8", '[[:alnum:]]+', 'g') as word
    where length(word[1]) <= 100
  )
  select coalesce(array_to_tsvector(array_agg(distinct gram)), ''::tsvector) from grams
$function$
;
CREATE OR REPLACE FUNCTION sector_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into sector_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION sector_membership_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into sector_membership_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION setting_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into setting_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION station_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into station_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION submission_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into submission_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION task_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into task_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
CREATE OR REPLACE FUNCTION unit_profile_keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into unit_profile_history select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $function$
;
