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
create table counter (
  name text not null,
  next_value integer not null default 1
);
create table migration (
  number integer not null,
  name text not null,
  hash text not null,
  breaking boolean not null
);
create table rights_version (
  only_row boolean not null default true,
  version bigint not null default 1
);
create table sequencer_state (
  only_row boolean not null default true,
  holder uuid,
  held_until timestamp with time zone,
  read_below xid8 not null,
  watched_xmax xid8,
  watched_at timestamp with time zone,
  settled_at timestamp with time zone not null
);
create table setting (
  name text not null,
  value jsonb not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamp with time zone not null default cell.current_act_at()
);

alter table access_log add constraint access_log_kind_known CHECK ((kind = ANY (ARRAY['look'::text, 'list'::text, 'export'::text, 'unmask'::text])));
alter table access_log add constraint access_log_pkey PRIMARY KEY (id);
alter table act add constraint act_actor_kind_known CHECK ((actor_kind = ANY (ARRAY['person'::text, 'visitor'::text, 'system'::text])));
alter table act add constraint act_payload_hash_length CHECK ((octet_length(payload_hash) = 32));
alter table act add constraint act_pkey PRIMARY KEY (id);
alter table act_sequence add constraint act_sequence_entry_id_key UNIQUE (entry_id);
alter table act_sequence add constraint act_sequence_entry_kind_known CHECK ((entry_kind = ANY (ARRAY['act'::text, 'look'::text])));
alter table act_sequence add constraint act_sequence_pkey PRIMARY KEY (seq);
alter table counter add constraint counter_pkey PRIMARY KEY (name);
alter table migration add constraint migration_pkey PRIMARY KEY (number);
alter table rights_version add constraint rights_version_one_row CHECK (only_row);
alter table rights_version add constraint rights_version_pkey PRIMARY KEY (only_row);
alter table sequencer_state add constraint sequencer_state_one_row CHECK (only_row);
alter table sequencer_state add constraint sequencer_state_pkey PRIMARY KEY (only_row);
alter table setting add constraint setting_pkey PRIMARY KEY (name);

CREATE INDEX access_log_actor ON access_log USING btree (actor_person, at DESC);
CREATE INDEX access_log_subject ON access_log USING btree (subject_id, at DESC);
CREATE INDEX access_log_transaction_no ON access_log USING btree (transaction_no);
CREATE INDEX act_at ON act USING btree (at DESC, id);
CREATE INDEX act_subject ON act USING btree (subject_id, at DESC) WHERE (subject_id IS NOT NULL);
CREATE INDEX act_transaction_no ON act USING btree (transaction_no);

create policy access_log_insert on access_log for insert to sanwang_broad, sanwang_narrow with check (actor_person = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
create policy access_log_read on access_log for select to sanwang_broad, sanwang_narrow using ((subject_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) OR (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL));
create policy access_log_system on access_log for all to sanwang_system using true with check true;
create policy act_insert on act for insert to sanwang_broad, sanwang_narrow, sanwang_public with check (id = cell.current_act());
create policy act_own on act for select to sanwang_broad, sanwang_narrow using ((actor_person = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid) OR (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL));
create policy act_system on act for all to sanwang_system using true with check true;
create policy act_sequence_read on act_sequence for select to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.read_audit'::text, true), ''::text) IS NOT NULL);
create policy act_sequence_system on act_sequence for all to sanwang_system using true with check true;
create policy counter_draw on counter for update to sanwang_broad, sanwang_narrow, sanwang_system using (cell.current_act() IS NOT NULL) with check (cell.current_act() IS NOT NULL);
create policy counter_open on counter for insert to sanwang_broad, sanwang_narrow, sanwang_system with check (cell.current_act() IS NOT NULL);
create policy counter_read on counter for select to sanwang_broad, sanwang_narrow, sanwang_rights, sanwang_system using true;
create policy rights_version_raise on rights_version for update to sanwang_broad, sanwang_narrow, sanwang_system using (cell.current_act() IS NOT NULL) with check (cell.current_act() IS NOT NULL);
create policy rights_version_read on rights_version for select to public using true;
create policy sequencer_state_read on sequencer_state for select to sanwang_broad, sanwang_figures, sanwang_narrow, sanwang_public, sanwang_rights using true;
create policy sequencer_state_system on sequencer_state for all to sanwang_system using true with check true;
create policy setting_read on setting for select to public using true;
create policy setting_system on setting for all to sanwang_system using true with check true;
create policy setting_write on setting for all to sanwang_broad, sanwang_narrow using (NULLIF(current_setting('app.write_setting'::text, true), ''::text) IS NOT NULL) with check (NULLIF(current_setting('app.write_setting'::text, true), ''::text) IS NOT NULL);

grant insert, select on access_log to sanwang_broad;
grant insert, select on access_log to sanwang_narrow;
grant insert, select, update on access_log to sanwang_system;
grant insert, select on act to sanwang_broad;
grant insert, select on act to sanwang_narrow;
grant insert on act to sanwang_public;
grant insert, select, update on act to sanwang_system;
grant select on act_sequence to sanwang_broad;
grant select on act_sequence to sanwang_narrow;
grant insert, select on act_sequence to sanwang_system;
grant insert, select on counter to sanwang_broad;
grant insert, select on counter to sanwang_narrow;
grant select on counter to sanwang_rights;
grant insert, select on counter to sanwang_system;
grant select on rights_version to sanwang_broad;
grant select on rights_version to sanwang_figures;
grant select on rights_version to sanwang_narrow;
grant select on rights_version to sanwang_public;
grant select on rights_version to sanwang_rights;
grant select on rights_version to sanwang_system;
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
