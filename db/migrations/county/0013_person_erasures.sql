-- Orders to erase a person, given by a privacy clerk and carried out by the system; `carried_out_at` says that it is done.
-- `reason` names a file or a request, never the person. Nobody changes or takes back an order.
create table person_erasure (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  basis text not null,
  reason text not null,
  ordered_by uuid not null,
  ordered_on date not null,
  carried_out_at timestamptz,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint person_erasure_pkey primary key (id),
  constraint person_erasure_person_key unique (person_id),
  constraint person_erasure_person foreign key (person_id) references person (id),
  constraint person_erasure_basis_known check (basis in ('purpose-ended', 'period-ended', 'consent-withdrawn', 'unlawful'))
);

create index person_erasure_newest on person_erasure (recorded_at desc, id desc);

create index person_erasure_organisation on person_erasure (organisation_no, recorded_at desc, id desc);

create index person_erasure_open on person_erasure (recorded_at, id) where carried_out_at is null;

call cell.guard('person_erasure', 'privacy');

revoke update, delete on person_erasure from sanwang_narrow, sanwang_broad;

-- A clerk writes no other row of the class, consents least of all: the order alone, in the clerk's own name.
create policy person_erasure_insert_own on person_erasure for insert to sanwang_narrow, sanwang_broad
  with check (ordered_by = nullif(current_setting('app.person', true), '')::uuid
    and nullif(current_setting('app.read_privacy', true), '') is not null);
