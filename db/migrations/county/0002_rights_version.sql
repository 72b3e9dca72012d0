-- Raised by whatever changes who may do what; a cached right is good for one version and one local day.
create table rights_version (
  only_row boolean not null default true,
  version bigint not null default 1,
  constraint rights_version_pkey primary key (only_row),
  constraint rights_version_one_row check (only_row)
);

insert into rights_version default values;

alter table rights_version enable row level security;

alter table rights_version force row level security;

create policy rights_version_read on rights_version for select using (true);

create policy rights_version_raise on rights_version for update to sanwang_narrow, sanwang_broad, sanwang_system
  using (cell.current_act() is not null) with check (cell.current_act() is not null);

grant select on rights_version to sanwang_narrow, sanwang_broad, sanwang_figures, sanwang_rights, sanwang_system, sanwang_public;

grant update (version) on rights_version to sanwang_narrow, sanwang_broad, sanwang_system;

-- Dense numbers handed out in a transaction (organisation numbers, document numbers): update … returning.
create table counter (
  name text not null,
  next_value integer not null default 1,
  constraint counter_pkey primary key (name)
);

insert into counter (name) values ('organisation');

alter table counter enable row level security;

alter table counter force row level security;

create policy counter_read on counter for select to sanwang_narrow, sanwang_broad, sanwang_system, sanwang_rights using (true);

create policy counter_draw on counter for update to sanwang_narrow, sanwang_broad, sanwang_system
  using (cell.current_act() is not null) with check (cell.current_act() is not null);

create policy counter_open on counter for insert to sanwang_narrow, sanwang_broad, sanwang_system with check (cell.current_act() is not null);

grant select, insert on counter to sanwang_narrow, sanwang_broad, sanwang_system;

grant select on counter to sanwang_rights;

grant update (next_value) on counter to sanwang_narrow, sanwang_broad, sanwang_system;

-- Settings of this county, edited in the desk.
create table setting (
  name text not null,
  value jsonb not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint setting_pkey primary key (name)
);

alter table setting enable row level security;

alter table setting force row level security;

create policy setting_read on setting for select using (true);

create policy setting_write on setting to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.write_setting', true), '') is not null)
  with check (nullif(current_setting('app.write_setting', true), '') is not null);

create policy setting_system on setting to sanwang_system using (true) with check (true);

grant select on setting to sanwang_figures, sanwang_public, sanwang_rights;

grant select, insert, update, delete on setting to sanwang_narrow, sanwang_broad, sanwang_system;
