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
  recorded_at timestamp with time zone not null default cell.current_act_at()
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
  recorded_at timestamp with time zone not null
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
  recorded_at timestamp with time zone not null default cell.current_act_at()
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

CREATE TRIGGER account_link_keep_history BEFORE DELETE OR UPDATE ON account_link FOR EACH ROW EXECUTE FUNCTION cell.keep_history('account_link');
CREATE TRIGGER article_keep_history BEFORE DELETE OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION cell.keep_history('article');
CREATE TRIGGER duty_change_keep_history BEFORE DELETE OR UPDATE ON duty_change FOR EACH ROW EXECUTE FUNCTION cell.keep_history('duty_change');
CREATE TRIGGER glossary_keep_history BEFORE DELETE OR UPDATE ON glossary FOR EACH ROW EXECUTE FUNCTION cell.keep_history('glossary');
CREATE TRIGGER invitation_keep_history BEFORE DELETE OR UPDATE ON invitation FOR EACH ROW EXECUTE FUNCTION cell.keep_history('invitation');
CREATE TRIGGER media_keep_history BEFORE DELETE OR UPDATE ON media FOR EACH ROW EXECUTE FUNCTION cell.keep_history('media');
CREATE TRIGGER notice_keep_history BEFORE DELETE OR UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION cell.keep_history('notice');
CREATE TRIGGER notice_recipient_keep_history BEFORE DELETE OR UPDATE ON notice_recipient FOR EACH ROW EXECUTE FUNCTION cell.keep_history('notice_recipient');
CREATE TRIGGER organisation_edge_keep_history BEFORE DELETE OR UPDATE ON organisation_edge FOR EACH ROW EXECUTE FUNCTION cell.keep_history('organisation_edge');
CREATE TRIGGER organisation_profile_keep_history BEFORE DELETE OR UPDATE ON organisation_profile FOR EACH ROW EXECUTE FUNCTION cell.keep_history('organisation_profile');
CREATE TRIGGER organisation_span_keep_history BEFORE DELETE OR UPDATE ON organisation_span FOR EACH ROW EXECUTE FUNCTION cell.keep_history('organisation_span');
CREATE TRIGGER person_keep_history BEFORE DELETE OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION cell.keep_history('person');
CREATE TRIGGER place_profile_keep_history BEFORE DELETE OR UPDATE ON place_profile FOR EACH ROW EXECUTE FUNCTION cell.keep_history('place_profile');
CREATE TRIGGER post_keep_history BEFORE DELETE OR UPDATE ON post FOR EACH ROW EXECUTE FUNCTION cell.keep_history('post');
CREATE TRIGGER press_column_keep_history BEFORE DELETE OR UPDATE ON press_column FOR EACH ROW EXECUTE FUNCTION cell.keep_history('press_column');
CREATE TRIGGER right_source_keep_history BEFORE DELETE OR UPDATE ON right_source FOR EACH ROW EXECUTE FUNCTION cell.keep_history('right_source');
CREATE TRIGGER sector_keep_history BEFORE DELETE OR UPDATE ON sector FOR EACH ROW EXECUTE FUNCTION cell.keep_history('sector');
CREATE TRIGGER sector_membership_keep_history BEFORE DELETE OR UPDATE ON sector_membership FOR EACH ROW EXECUTE FUNCTION cell.keep_history('sector_membership');
CREATE TRIGGER setting_keep_history BEFORE DELETE OR UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION cell.keep_history('setting');
CREATE TRIGGER station_keep_history BEFORE DELETE OR UPDATE ON station FOR EACH ROW EXECUTE FUNCTION cell.keep_history('station');
CREATE TRIGGER submission_keep_history BEFORE DELETE OR UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION cell.keep_history('submission');
CREATE TRIGGER task_keep_history BEFORE DELETE OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION cell.keep_history('task');
CREATE TRIGGER unit_profile_keep_history BEFORE DELETE OR UPDATE ON unit_profile FOR EACH ROW EXECUTE FUNCTION cell.keep_history('unit_profile');

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
