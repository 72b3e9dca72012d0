-- What readers see: a copy of the published version of each article, and nothing else. Withdrawing removes the row.
create table published_article (
  article_id uuid not null,
  organisation_no integer not null,
  column_id uuid not null,
  slug text not null,
  version integer not null,
  published_on date not null,
  published_at timestamptz not null,
  updated_at timestamptz not null,
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
  title_words tsvector not null,
  words tsvector not null,
  corrections jsonb not null default '[]',
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint published_article_pkey primary key (article_id),
  constraint published_article_slug_key unique (slug),
  constraint published_article_article_id_fkey foreign key (article_id) references article (id),
  constraint published_article_column_id_fkey foreign key (column_id) references press_column (id)
);

-- The end date lies in the indexes: counting a column or the whole then reads no row.
create index published_article_newest on published_article (published_on desc, published_at desc, article_id);

create index published_article_column on published_article (column_id, published_on desc, published_at desc, article_id) include (expires_on);

create index published_article_feed on published_article (published_at desc, article_id) include (expires_on);

create index published_article_organisation_no on published_article (organisation_no, published_on desc, article_id);

create index published_article_words on published_article using gin (words);

create index published_article_title_words on published_article using gin (title_words);

call cell.guard('published_article', 'press');

create policy published_article_public on published_article for select to sanwang_public using (true);

grant select on published_article to sanwang_public;

-- What stands at the address of a withdrawn article.
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
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint withdrawn_article_pkey primary key (article_id),
  constraint withdrawn_article_slug_key unique (slug),
  constraint withdrawn_article_article_id_fkey foreign key (article_id) references article (id)
);

create index withdrawn_article_organisation_no on withdrawn_article (organisation_no, withdrawn_on desc, article_id);

call cell.guard('withdrawn_article', 'press');

create policy withdrawn_article_public on withdrawn_article for select to sanwang_public using (true);

grant select on withdrawn_article to sanwang_public;
