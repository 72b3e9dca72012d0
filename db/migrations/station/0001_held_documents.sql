-- A village station's own database, one a station: a copy of what its keeper and its village may see, made by the hub's
-- collections. There are no row policies: the copy holds nothing beyond the station's reach, and one process reads it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'sanwang_station') then
    create role sanwang_station login nosuperuser nobypassrls noinherit;
  end if;
end
$$;

grant usage on schema station to sanwang_station;

-- The number is 0 while the bucket arrives anew and this document has not come again.
create table held_document (
  bucket text collate "C" not null,
  collection text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  document json not null,
  constraint held_document_pkey primary key (bucket, collection, id)
);

create index held_document_collection on held_document (collection, id);

-- Buckets of the set; arrived_to is null once a bucket has settled.
create table bucket (
  name text collate "C" not null,
  arrived_to bigint,
  constraint bucket_pkey primary key (name)
);

create table cursor (
  only_row boolean not null default true,
  epoch text,
  seq bigint not null,
  constraint cursor_pkey primary key (only_row),
  constraint cursor_one_row check (only_row)
);

insert into cursor (epoch, seq) values (null, 0);

grant select, insert, update, delete on held_document, bucket to sanwang_station;

grant select, update on cursor to sanwang_station;
