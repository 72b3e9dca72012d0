-- What readers of the site send: dropped here by whoever serves the site, taken out by the hub alone. The slots bound
-- how much can wait, whatever the sender does: the sender picks one, and when too many are taken it tells the reader.
create table site_inbox (
  slot integer not null,
  id uuid not null,
  kind text not null,
  received_at timestamptz not null,
  local_day date not null,
  payload json not null,
  constraint site_inbox_pkey primary key (slot),
  constraint site_inbox_slot_range check (slot between 0 and 4095),
  constraint site_inbox_kind_known check (kind in ('report', 'views')),
  constraint site_inbox_payload_size check (octet_length(payload::text) <= 16384)
);

alter table site_inbox enable row level security;

alter table site_inbox force row level security;

create policy site_inbox_drop on site_inbox for insert to sanwang_public with check (true);

create policy site_inbox_system on site_inbox to sanwang_system using (true) with check (true);

grant insert on site_inbox to sanwang_public;

grant select, insert, delete on site_inbox to sanwang_system;
