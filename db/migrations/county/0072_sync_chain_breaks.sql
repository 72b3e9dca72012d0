-- A station told a head of its audit chain that does not follow the one it told before: it went back, or says something else of
-- the same number. What was told stays here; nobody writes it but the machine that takes the reports.
create table sync_chain_break (
  id uuid not null,
  device_id uuid not null,
  organisation_no integer not null,
  seen_at timestamptz not null,
  told_seq bigint not null,
  told_hash bytea not null,
  said_seq bigint not null,
  said_hash bytea not null,
  constraint sync_chain_break_pkey primary key (id),
  constraint sync_chain_break_device foreign key (device_id) references sync_device (id)
);

create index sync_chain_break_device_seen on sync_chain_break (device_id, seen_at desc);

call cell.guard('sync_chain_break', 'station');

revoke insert, update, delete on sync_chain_break from sanwang_narrow, sanwang_broad;

-- In which buckets an item lies, and since when: what has arrived of it where.
create index sync_change_row on sync_change (collection, row_id);
