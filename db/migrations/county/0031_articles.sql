-- An article as its editors keep it. `version` is the newest, `published_version` the one that readers see.
create table article (
  id uuid not null,
  organisation_no integer not null,
  column_id uuid not null,
  slug text not null,
  script text not null,
  state text not null default 'draft',
  version integer not null default 1,
  published_version integer,
  published_on date,
  published_at timestamptz,
  expires_on date,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint article_pkey primary key (id),
  constraint article_slug_key unique (slug),
  constraint article_column_id_fkey foreign key (column_id) references press_column (id),
  constraint article_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint article_script_known check (script in ('zh-Hans', 'zh-Hant')),
  constraint article_state_known check (state in ('draft', 'published', 'corrected', 'withdrawn')),
  constraint article_published_complete check (state = 'draft' or
    (published_version is not null and published_on is not null and published_at is not null))
);

create index article_list on article (organisation_no, recorded_at desc, id);

create index article_column_id on article (column_id);

call cell.guard('article', 'press');

call cell.remember('article');

-- What was written, and what each script shows of it, made once when it was saved. `words` are the words of the text
-- in the simplified script, so that either script finds it.
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
  title_words tsvector not null,
  words tsvector not null,
  written_by uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint article_version_pkey primary key (article_id, version),
  constraint article_version_article_id_fkey foreign key (article_id) references article (id)
);

create index article_version_organisation_no on article_version (organisation_no, recorded_at desc, article_id);

create index article_version_words on article_version using gin (words);

call cell.guard('article_version', 'press');

-- What an editor decided about a doubtful place: `accepted` a proposal, `kept` the text, `typed` another one. A decision
-- with `script` is about the text in that other script, as it is converted; else about the text itself. Positions count
-- UTF-16 units of the texts in reading order, a line each: of `version`, what was kept of the version after it.
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
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint article_finding_pkey primary key (id),
  constraint article_finding_article_id_fkey foreign key (article_id) references article (id),
  constraint article_finding_decision_known check (decision in ('accepted', 'kept', 'typed')),
  constraint article_finding_script_known check (script in ('zh-Hans', 'zh-Hant'))
);

create index article_finding_article on article_finding (article_id, id);

create index article_finding_organisation_no on article_finding (organisation_no, recorded_at desc, id);

call cell.guard('article_finding', 'press');

-- What was put right after publication, as the head of the article says it.
create table article_correction (
  id uuid not null,
  article_id uuid not null,
  organisation_no integer not null,
  version integer not null,
  corrected_on date not null,
  text_hans text not null,
  text_hant text not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint article_correction_pkey primary key (id),
  constraint article_correction_version_fkey foreign key (article_id, version) references article_version (article_id, version)
);

create index article_correction_article on article_correction (article_id, corrected_on, id);

create index article_correction_organisation_no on article_correction (organisation_no, corrected_on desc, id);

call cell.guard('article_correction', 'press');
