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
-- is back. `holder`, the person of the phone that is said to have sent them, reads how many there are.
create table sync_unopened (
  device_id uuid not null,
  name text not null,
  digest bytea not null,
  sealed bytea not null,
  holder uuid not null,
  received_at timestamptz not null,
  constraint sync_unopened_pkey primary key (device_id, name, digest),
  constraint sync_unopened_device foreign key (device_id) references sync_device (id)
);

create index sync_unopened_received on sync_unopened (received_at);

create index sync_unopened_holder on sync_unopened (holder);

alter table sync_unopened enable row level security;

alter table sync_unopened force row level security;

create policy sync_unopened_system on sync_unopened to sanwang_system using (true) with check (true);

create policy sync_unopened_own on sync_unopened for select to sanwang_narrow, sanwang_broad
  using (holder = nullif(current_setting('app.person', true), '')::uuid);

grant select, insert, update, delete on sync_unopened to sanwang_system;

grant select on sync_unopened to sanwang_narrow, sanwang_broad;

-- Until now they lay among the refused entries, as text.
alter table sync_entry no force row level security;

alter table sync_unopened no force row level security;

insert into sync_unopened (device_id, name, digest, sealed, holder, received_at)
select device_id, id::text, content_hash, decode(rpad(translate(text, '-_', '+/'), (length(text) + 3) / 4 * 4, '='), 'base64'),
  holder, received_at
from (select id, device_id, content_hash, holder, received_at, input ->> 'sealed' as text from sync_entry where code = 'sync.not-opened' and input is not null) as kept;

delete from sync_entry where code = 'sync.not-opened' and input is not null;

alter table sync_entry force row level security;

alter table sync_unopened force row level security;
