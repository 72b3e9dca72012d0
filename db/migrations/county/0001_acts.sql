-- One row for every execution of an action: the event that handlers read and the record that the auditor reads.
-- `payload` and `salt` may be erased; `payload_hash` stays, so the chain over it still verifies.
-- `transaction_no` orders what has surely been committed (see act_sequence); it means nothing outside this server.
create table act (
  id uuid not null,
  action text not null,
  at timestamptz not null,
  local_day date not null,
  actor_kind text not null,
  actor_person uuid,
  on_behalf_of uuid,
  organisation_no integer,
  subject_id uuid,
  payload json,
  salt bytea,
  payload_hash bytea not null,
  transaction_no xid8 not null default pg_current_xact_id(),
  constraint act_pkey primary key (id),
  constraint act_actor_kind_known check (actor_kind in ('person', 'visitor', 'system')),
  constraint act_payload_hash_length check (octet_length(payload_hash) = 32)
);

create index act_transaction_no on act (transaction_no);

create index act_at on act (at desc, id);

create index act_subject on act (subject_id, at desc) where subject_id is not null;

alter table act enable row level security;

alter table act force row level security;

create policy act_insert on act for insert to sanwang_narrow, sanwang_broad, sanwang_public with check (id = cell.current_act());

create policy act_own on act for select to sanwang_narrow, sanwang_broad
  using (actor_person = nullif(current_setting('app.person', true), '')::uuid or nullif(current_setting('app.read_audit', true), '') is not null);

create policy act_system on act to sanwang_system using (true) with check (true);

grant insert, select on act to sanwang_narrow, sanwang_broad;

grant insert on act to sanwang_public;

grant select, insert, update on act to sanwang_system;

-- Looks at personal data, exports and unmaskings. Sealed in the same chain as acts.
create table access_log (
  id uuid not null,
  at timestamptz not null,
  local_day date not null,
  actor_person uuid,
  kind text not null,
  subject_id uuid,
  subject_count integer not null default 1,
  purpose text,
  detail json,
  salt bytea,
  detail_hash bytea not null,
  transaction_no xid8 not null default pg_current_xact_id(),
  constraint access_log_pkey primary key (id),
  constraint access_log_kind_known check (kind in ('look', 'list', 'export', 'unmask'))
);

create index access_log_transaction_no on access_log (transaction_no);

create index access_log_subject on access_log (subject_id, at desc);

create index access_log_actor on access_log (actor_person, at desc);

alter table access_log enable row level security;

alter table access_log force row level security;

create policy access_log_insert on access_log for insert to sanwang_narrow, sanwang_broad
  with check (actor_person = nullif(current_setting('app.person', true), '')::uuid);

create policy access_log_read on access_log for select to sanwang_narrow, sanwang_broad
  using (subject_id = nullif(current_setting('app.person', true), '')::uuid or nullif(current_setting('app.read_audit', true), '') is not null);

create policy access_log_system on access_log to sanwang_system using (true) with check (true);

grant select, insert on access_log to sanwang_narrow, sanwang_broad;

grant select, insert, update on access_log to sanwang_system;

-- The dense order of committed acts and looks and the sealed chain over them, written by the sequencer alone.
create table act_sequence (
  seq bigint not null,
  entry_kind text not null,
  entry_id uuid not null,
  entry_hash bytea not null,
  chain_hash bytea not null,
  sealed_at timestamptz not null,
  constraint act_sequence_pkey primary key (seq),
  constraint act_sequence_entry_id_key unique (entry_id),
  constraint act_sequence_entry_kind_known check (entry_kind in ('act', 'look'))
);

alter table act_sequence enable row level security;

alter table act_sequence force row level security;

create policy act_sequence_system on act_sequence to sanwang_system using (true) with check (true);

create policy act_sequence_read on act_sequence for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_audit', true), '') is not null);

grant select, insert on act_sequence to sanwang_system;

grant select on act_sequence to sanwang_narrow, sanwang_broad;

-- One row: who holds the sequencer, how far it has read, and the instant before which nothing can still be recorded.
create table sequencer_state (
  only_row boolean not null default true,
  holder uuid,
  held_until timestamptz,
  read_below xid8 not null,
  watched_xmax xid8,
  watched_at timestamptz,
  settled_at timestamptz not null,
  constraint sequencer_state_pkey primary key (only_row),
  constraint sequencer_state_one_row check (only_row)
);

insert into sequencer_state (read_below, settled_at) values (pg_snapshot_xmin(pg_current_snapshot()), '-infinity');

alter table sequencer_state enable row level security;

alter table sequencer_state force row level security;

create policy sequencer_state_system on sequencer_state to sanwang_system using (true) with check (true);

create policy sequencer_state_read on sequencer_state for select to sanwang_narrow, sanwang_broad, sanwang_figures, sanwang_public, sanwang_rights using (true);

grant select, update on sequencer_state to sanwang_system;

grant select on sequencer_state to sanwang_narrow, sanwang_broad, sanwang_figures, sanwang_public, sanwang_rights;
