-- A file of which the station has the hub's signed list of chunks; complete once all its chunks have been checked.
create table content_file (
  file text collate "C" not null,
  size bigint not null,
  media_type text not null,
  list_hash text collate "C" not null,
  chunk_list bytea not null,
  signature text not null,
  complete boolean not null,
  constraint content_file_pkey primary key (file),
  constraint content_file_hash check (file ~ '^[0-9a-f]{64}$' and list_hash ~ '^[0-9a-f]{64}$'),
  constraint content_file_size check (size >= 0)
);

-- Why a file has not arrived, or what a disk brought and the station refused. It is told to the hub.
create table content_problem (
  source text not null,
  what text not null,
  why text not null,
  noticed_at timestamptz not null,
  constraint content_problem_pkey primary key (source, what),
  constraint content_problem_source check (source in ('line', 'disk'))
);

-- Addresses of documents that were held once and have left, so that a reader with an old link is told so.
create table left_address (
  slug text not null,
  collection text not null,
  constraint left_address_pkey primary key (collection, slug)
);

grant select, insert, update, delete on content_file, content_problem, left_address to sanwang_station;
