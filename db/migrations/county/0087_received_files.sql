-- Which device sent which file: only it can send entries that name the file, for as long as the row is here. After `kept_until` the
-- nightly work takes the row, and the file with it where nothing names it.
create table sync_received_file (
  device_id uuid not null,
  hash bytea not null,
  kept_until timestamptz not null,
  constraint sync_received_file_pkey primary key (device_id, hash),
  constraint sync_received_file_device foreign key (device_id) references sync_device (id),
  constraint sync_received_file_hash_fkey foreign key (hash) references stored_file (hash) on delete cascade
);

create index sync_received_file_hash on sync_received_file (hash);

create index sync_received_file_kept_until on sync_received_file (kept_until);

alter table sync_received_file enable row level security;

alter table sync_received_file force row level security;

create policy sync_received_file_system on sync_received_file to sanwang_system using (true) with check (true);

grant select, insert, update, delete on sync_received_file to sanwang_system;

-- How many bytes of files a device has sent on a day of the county.
create table sync_upload_day (
  device_id uuid not null,
  day date not null,
  bytes bigint not null,
  constraint sync_upload_day_pkey primary key (device_id, day),
  constraint sync_upload_day_device foreign key (device_id) references sync_device (id),
  constraint sync_upload_day_bytes check (bytes >= 0)
);

alter table sync_upload_day enable row level security;

alter table sync_upload_day force row level security;

create policy sync_upload_day_system on sync_upload_day to sanwang_system using (true) with check (true);

grant select, insert, update, delete on sync_upload_day to sanwang_system;

-- The files of an entry that waits for a decision.
create table sync_entry_file (
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  author uuid not null,
  file_hash bytea,
  constraint sync_entry_file_pkey primary key (id),
  constraint sync_entry_file_entry foreign key (entry_id) references sync_entry (id),
  constraint sync_entry_file_hash_fkey foreign key (file_hash) references stored_file (hash)
);

create index sync_entry_file_entry on sync_entry_file (entry_id);

create index sync_entry_file_author on sync_entry_file (author);

create index sync_entry_file_hash on sync_entry_file (file_hash);

alter table sync_entry_file enable row level security;

alter table sync_entry_file force row level security;

create policy sync_entry_file_system on sync_entry_file to sanwang_system using (true) with check (true);

grant select, insert, update, delete on sync_entry_file to sanwang_system;

alter table sync_entry no force row level security;

alter table stored_file no force row level security;

alter table sync_entry_file no force row level security;

insert into sync_entry_file (entry_id, author, file_hash)
select e.id, e.author, f.hash
from sync_entry e
cross join json_array_elements_text(e.input -> 'photos') as photo
join stored_file f on f.hash = decode(photo, 'hex')
where e.status = 'to-confirm' and e.action = 'press.submit-item' and e.author is not null;

alter table sync_entry force row level security;

alter table stored_file force row level security;

alter table sync_entry_file force row level security;
