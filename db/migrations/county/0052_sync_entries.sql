-- Everything a device ever sent, with its answer: the same id again gets the same answer. `holder` is the person of the
-- phone or the station's device. `input` stays while a successor has to decide, and with a refusal until it is forgotten.
-- `decided_by` is the act of a decision that came later than the answer.
create table sync_entry (
  id uuid not null,
  device_id uuid not null,
  holder uuid not null,
  author uuid,
  on_behalf_of uuid,
  action text not null,
  said_made_at text not null,
  made_at timestamptz not null,
  received_at timestamptz not null,
  content_hash bytea not null,
  input json,
  status text not null,
  code text,
  answer json,
  act_id uuid,
  decided_by uuid,
  organisation_no integer,
  constraint sync_entry_pkey primary key (id),
  constraint sync_entry_device foreign key (device_id) references sync_device (id),
  constraint sync_entry_status_known check (status in ('done', 'refused', 'conflict', 'to-confirm')),
  constraint sync_entry_waits_with_input check (status <> 'to-confirm' or input is not null and author is not null)
);

create index sync_entry_holder on sync_entry (holder, received_at desc);

create index sync_entry_waiting on sync_entry (organisation_no, received_at) where status = 'to-confirm';

create index sync_entry_decided on sync_entry (decided_by) where decided_by is not null;

create index sync_entry_kept on sync_entry (received_at) where input is not null or answer is not null;

call cell.guard('sync_entry', 'organisation', 'holder');

-- Beside those who sent it an entry is read by those who may have to confirm it, as long as it waits.
create policy sync_entry_read_waiting on sync_entry as restrictive for select to sanwang_narrow, sanwang_broad
  using (holder = nullif(current_setting('app.person', true), '')::uuid or status = 'to-confirm');

revoke insert, update, delete on sync_entry from sanwang_narrow, sanwang_broad;
