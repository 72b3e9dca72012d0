-- How the station is and what its keeper has set; one value a name.
create table setting (
  name text collate "C" not null,
  value json not null,
  constraint setting_pkey primary key (name)
);

-- Photos of entries that wait for the line.
create table entry_file (
  hash text collate "C" not null,
  media_type text not null,
  bytes bytea not null,
  constraint entry_file_pkey primary key (hash)
);

-- Wrong tries of a PIN since the last right one.
create table pin_try (
  person_id uuid not null,
  wrong integer not null,
  last_at timestamptz not null,
  constraint pin_try_pkey primary key (person_id)
);

-- What was done at the station, each act chained to the one before. The chain covers sha256(salt || payload), so that a
-- payload can be erased and the chain still holds.
create table station_act (
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  salt bytea,
  payload text,
  payload_hash bytea not null,
  hash bytea not null,
  constraint station_act_pkey primary key (seq),
  constraint station_act_erased_whole check ((salt is null) = (payload is null))
);

create table chain_head (
  only_row boolean not null default true,
  seq bigint not null,
  hash bytea not null,
  constraint chain_head_pkey primary key (only_row),
  constraint chain_head_one_row check (only_row)
);

insert into chain_head (seq, hash) values (0, sha256('sanwang station chain'));

grant select, insert, update, delete on setting, entry_file, pin_try to sanwang_station;

grant select, insert on station_act to sanwang_station;

grant update (salt, payload) on station_act to sanwang_station;

grant select, update on chain_head to sanwang_station;
