-- What devices fetch: for each row of a collection in each bucket it lies or lay in, the number of its last change. A later
-- change raises the number in place, so the log is never larger than the data: docs/decisions/0021. `gone`: the row has
-- left the bucket.
create table sync_change (
  bucket text not null,
  collection text not null,
  row_id uuid not null,
  seq bigint not null,
  gone boolean not null,
  act_id uuid not null,
  logged_at timestamptz not null,
  constraint sync_change_pkey primary key (bucket, collection, row_id)
);

create unique index sync_change_order on sync_change (bucket, seq);

create index sync_change_gone on sync_change (logged_at) where gone;

alter table sync_change enable row level security;

alter table sync_change force row level security;

create policy sync_change_system on sync_change to sanwang_system using (true) with check (true);

create policy sync_change_read on sync_change for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.person', true), '') is not null);

grant select, insert, update, delete on sync_change to sanwang_system;

grant select on sync_change to sanwang_narrow, sanwang_broad;

-- One row: the last number given, and the last number whose trace of leaving may have been removed. Its lock lets one
-- process write the log.
create table sync_log_state (
  only_row boolean not null default true,
  last_seq bigint not null default 0,
  forgotten_seq bigint not null default 0,
  constraint sync_log_state_pkey primary key (only_row),
  constraint sync_log_state_one_row check (only_row)
);

insert into sync_log_state default values;

alter table sync_log_state enable row level security;

alter table sync_log_state force row level security;

create policy sync_log_state_read on sync_log_state for select to sanwang_narrow, sanwang_broad using (true);

create policy sync_log_state_system on sync_log_state to sanwang_system using (true) with check (true);

grant select on sync_log_state to sanwang_narrow, sanwang_broad;

grant select, update on sync_log_state to sanwang_system;

-- How far in the acts' dense order each collection is in the log. A collection that a program brings anew starts at the
-- county's first act.
create table sync_log_cursor (
  collection text not null,
  acts_until bigint not null,
  constraint sync_log_cursor_pkey primary key (collection)
);

alter table sync_log_cursor enable row level security;

alter table sync_log_cursor force row level security;

create policy sync_log_cursor_system on sync_log_cursor to sanwang_system using (true) with check (true);

grant select, insert, update, delete on sync_log_cursor to sanwang_system;
