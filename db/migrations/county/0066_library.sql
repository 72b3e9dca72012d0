-- Files that stations and readers fetch in parts: `chunk_list` is docs/sync-protocol.md's list, `list_hash` its SHA-256.
create table content_file (
  hash bytea not null,
  size bigint not null,
  media_type text not null,
  chunk_list bytea not null,
  list_hash bytea not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint content_file_pkey primary key (hash),
  constraint content_file_hash_fkey foreign key (hash) references stored_file (hash),
  constraint content_file_list_hash_length check (octet_length(list_hash) = 32)
);

call cell.guard_common('content_file', 'press');

-- Pictures, films, recordings and papers of the county, each once, whoever shows them. `for_stations`: every station keeps it
-- ready for its own screenings, beside what articles show.
create table media (
  id uuid not null,
  organisation_no integer not null,
  kind text not null,
  file_hash bytea not null,
  title text not null,
  alternative text,
  credit text,
  for_stations boolean not null default false,
  expires_on date,
  withdrawn_on date,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint media_pkey primary key (id),
  constraint media_file_hash_fkey foreign key (file_hash) references content_file (hash),
  constraint media_kind_known check (kind in ('picture', 'video', 'audio', 'document')),
  constraint media_picture_described check (kind <> 'picture' or alternative is not null)
);

create index media_list on media (organisation_no, recorded_at desc, id);

create index media_file_hash on media (file_hash);

create index media_act on media (act_id);

call cell.guard('media', 'press');

call cell.remember('media');

-- What every station shows in the open is no secret from anyone who is signed in.
create policy media_read_stock on media for select to sanwang_narrow, sanwang_broad
  using (for_stations and nullif(current_setting('app.person', true), '') is not null);

create index media_history_superseded_by on media_history (superseded_by);
