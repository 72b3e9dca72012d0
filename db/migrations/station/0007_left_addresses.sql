-- Why an address is held no longer: its document was withdrawn or expired, or it is older than what a station keeps. Only the
-- newest are kept, by `position`.
alter table left_address
  add column why text not null default 'withdrawn',
  add column position bigint generated always as identity,
  add constraint left_address_why_known check (why in ('withdrawn', 'too-old')),
  add constraint left_address_position unique (position);

alter table left_address alter column why drop default;
