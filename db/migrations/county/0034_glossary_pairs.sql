-- breaking
-- The glossary holds pairs, each used from either script. The existing rows are turned round where they led to the
-- simplified script; a rewrite of the column, since a row changes only by an act.
alter table glossary
  drop constraint glossary_from_text_key,
  drop constraint glossary_script_known,
  alter column from_text type text using case script when 'zh-Hans' then to_text else from_text end,
  alter column to_text type text using case script when 'zh-Hans' then from_text else to_text end;

alter table glossary rename column from_text to hans;

alter table glossary rename column to_text to hant;

alter table glossary drop column script;

alter table glossary
  add column kind text not null default 'term',
  add column ended_on date,
  add constraint glossary_kind_known check (kind in ('name', 'place', 'term'));

alter table glossary_history
  alter column from_text type text using case script when 'zh-Hans' then to_text else from_text end,
  alter column to_text type text using case script when 'zh-Hans' then from_text else to_text end;

alter table glossary_history rename column from_text to hans;

alter table glossary_history rename column to_text to hant;

alter table glossary_history drop column script;

alter table glossary_history
  add column kind text not null default 'term',
  add column ended_on date;

-- Each way of writing means one thing at a time; what has ended may be settled anew.
create unique index glossary_hans_key on glossary (hans) where ended_on is null;

create unique index glossary_hant_key on glossary (hant) where ended_on is null;

-- A request to show the published articles that hold a phrase as the glossary now has it. Articles are gone through in
-- the order of their ids; `done_to` is the last one, so that an interrupted run goes on where it was.
create table reconversion (
  id uuid not null,
  glossary_id uuid not null,
  asked_at timestamptz not null default cell.current_act_at(),
  finished_at timestamptz,
  done_to uuid,
  checked integer not null default 0,
  changed integer not null default 0,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint reconversion_pkey primary key (id),
  constraint reconversion_glossary_id_fkey foreign key (glossary_id) references glossary (id)
);

create index reconversion_glossary_id on reconversion (glossary_id, asked_at desc, id);

call cell.guard_common('reconversion', 'press');
