-- The columns of the county's website, in the order of its masthead.
create table press_column (
  id uuid not null,
  slug text not null,
  name_hans text not null,
  name_hant text not null,
  place integer not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint press_column_pkey primary key (id),
  constraint press_column_slug_key unique (slug),
  constraint press_column_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80)
);

call cell.guard_common('press_column', 'press');

call cell.remember('press_column');

create policy press_column_public on press_column for select to sanwang_public using (true);

grant select on press_column to sanwang_public;

-- How the county writes a phrase in one script when the conversion would write it otherwise.
create table glossary (
  id uuid not null,
  from_text text not null,
  to_text text not null,
  script text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint glossary_pkey primary key (id),
  constraint glossary_from_text_key unique (script, from_text),
  constraint glossary_script_known check (script in ('zh-Hans', 'zh-Hant'))
);

call cell.guard_common('glossary', 'press');

call cell.remember('glossary');
