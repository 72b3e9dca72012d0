create schema if not exists cell;

grant usage on schema cell to public;

create schema if not exists auth authorization sanwang_auth;

create schema if not exists jobs authorization sanwang_jobs;

-- Which counties live in this cell. `version` is the newest county migration applied to the schema.
create table cell.county (
  code text not null,
  schema_name text not null,
  name_hans text not null,
  name_hant text not null,
  default_script text not null default 'zh-Hant',
  time_zone text not null default 'Asia/Shanghai',
  host text,
  version integer not null default 0,
  constraint county_pkey primary key (code),
  constraint county_schema_name_key unique (schema_name),
  constraint county_host_key unique (host),
  constraint county_code_form check (code ~ '^[0-9]{6}$'),
  constraint county_schema_name_form check (schema_name ~ '^county_[0-9]{6}$'),
  constraint county_default_script_known check (default_script in ('zh-Hans', 'zh-Hant'))
);

grant select on cell.county to sanwang_app, sanwang_site;

create table cell.setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey primary key (name)
);

grant select, insert, update on cell.setting to sanwang_app;
