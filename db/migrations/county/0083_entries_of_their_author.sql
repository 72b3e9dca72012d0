-- An author reads what became of all she sent, from whatever phone or station; not what a device sent wrongly in her name.
drop policy sync_entry_read_waiting on sync_entry;

create policy sync_entry_read_waiting on sync_entry as restrictive for select to sanwang_narrow, sanwang_broad
  using (holder = nullif(current_setting('app.person', true), '')::uuid or status = 'to-confirm'
    or author = nullif(current_setting('app.person', true), '')::uuid and code is distinct from 'sync.not-the-author');

create policy sync_entry_read_author on sync_entry for select to sanwang_narrow, sanwang_broad
  using (author = nullif(current_setting('app.person', true), '')::uuid and code is distinct from 'sync.not-the-author');

create index sync_entry_author on sync_entry (author, received_at desc) where author is not null;

-- Decisions come down to whatever phone their author has today, no longer to the one that sent the entry.
alter table sync_change no force row level security;

update sync_change c set bucket = 'person:' || d.person_id
from sync_device d where c.collection = 'entry' and d.kind = 'phone' and c.bucket = 'device:' || d.id;

alter table sync_change force row level security;

-- Why a photo that came sealed was not taken: its entry, which may come in a later call, is returned with the reason.
create table sync_refused_file (
  device_id uuid not null,
  hash bytea not null,
  code text not null,
  refused_at timestamptz not null,
  constraint sync_refused_file_pkey primary key (device_id, hash),
  constraint sync_refused_file_device foreign key (device_id) references sync_device (id)
);

create index sync_refused_file_refused on sync_refused_file (refused_at);

alter table sync_refused_file enable row level security;

alter table sync_refused_file force row level security;

create policy sync_refused_file_system on sync_refused_file to sanwang_system using (true) with check (true);

grant select, insert, update, delete on sync_refused_file to sanwang_system;

-- Sealed bytes that did not open with the hub's key of that day, entries and photos alike: they are opened once the right key
-- is back. Nobody has proved to have sent them, so nobody reads them.
create table sync_unopened (
  device_id uuid not null,
  name text not null,
  sealed bytea not null,
  received_at timestamptz not null,
  constraint sync_unopened_pkey primary key (device_id, name),
  constraint sync_unopened_device foreign key (device_id) references sync_device (id)
);

create index sync_unopened_received on sync_unopened (received_at);

alter table sync_unopened enable row level security;

alter table sync_unopened force row level security;

create policy sync_unopened_system on sync_unopened to sanwang_system using (true) with check (true);

grant select, insert, update, delete on sync_unopened to sanwang_system;
