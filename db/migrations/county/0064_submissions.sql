-- What people of an organisation write to its editors. `author_id` reads what became of it; only editors change it.
create table submission (
  id uuid not null,
  organisation_no integer not null,
  author_id uuid not null,
  title text not null,
  text text not null,
  submitted_on date not null,
  state text not null default 'waiting',
  remark text,
  article_id uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint submission_pkey primary key (id),
  constraint submission_article_id_fkey foreign key (article_id) references article (id),
  constraint submission_state_known check (state in ('waiting', 'taken', 'published', 'declined'))
);

create index submission_list on submission (organisation_no, submitted_on desc, id);

create index submission_author on submission (author_id);

create index submission_article on submission (article_id);

create index submission_act on submission (act_id);

call cell.guard('submission', 'press', 'author_id');

create policy submission_insert_own on submission for insert to sanwang_narrow, sanwang_broad
  with check (author_id = nullif(current_setting('app.person', true), '')::uuid and act_id = cell.current_act());

call cell.remember('submission');

create index submission_history_superseded_by on submission_history (superseded_by);

-- The photos of a submission, a row each: each is erased by its own hash.
create table submission_photo (
  id uuid not null default uuidv7(),
  submission_id uuid not null,
  author_id uuid not null,
  organisation_no integer not null,
  file_hash bytea,
  submitted_on date not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint submission_photo_pkey primary key (id),
  constraint submission_photo_once unique (submission_id, file_hash),
  constraint submission_photo_submission_id_fkey foreign key (submission_id) references submission (id)
);

create index submission_photo_author on submission_photo (author_id);

create index submission_photo_organisation_no on submission_photo (organisation_no, submitted_on desc, id);

call cell.guard('submission_photo', 'press', 'author_id');

create policy submission_photo_insert_own on submission_photo for insert to sanwang_narrow, sanwang_broad
  with check (author_id = nullif(current_setting('app.person', true), '')::uuid and act_id = cell.current_act());
