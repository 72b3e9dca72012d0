-- What an organisation tells others below it. The text lies once; each recipient has a row of its own.
create table notice (
  id uuid not null,
  organisation_no integer not null,
  title text not null,
  text text not null,
  needs_acknowledgement boolean not null,
  sent_on date not null,
  sent_at timestamptz not null,
  withdrawn_on date,
  withdrawn_for text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint notice_pkey primary key (id),
  constraint notice_organisation_no_fkey foreign key (organisation_no) references organisation (no),
  constraint notice_withdrawn_for_a_reason check ((withdrawn_on is null) = (withdrawn_for is null))
);

create index notice_list on notice (organisation_no, sent_at desc, id);

create index notice_act on notice (act_id);

call cell.guard('notice', 'work');

call cell.remember('notice');

create index notice_history_superseded_by on notice_history (superseded_by);

-- `title` and `text` of the notice are read through its recipients, who do not reach the sender: docs/decisions/0024.
create table notice_recipient (
  id uuid not null,
  notice_id uuid not null,
  organisation_no integer not null,
  sender_no integer not null,
  sender_name text not null,
  title text not null,
  text text not null,
  needs_acknowledgement boolean not null,
  sent_at timestamptz not null,
  withdrawn_on date,
  withdrawn_for text,
  acknowledged_on date,
  acknowledged_by uuid,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint notice_recipient_pkey primary key (id),
  constraint notice_recipient_once unique (notice_id, organisation_no),
  constraint notice_recipient_notice_id_fkey foreign key (notice_id) references notice (id),
  constraint notice_recipient_organisation_no_fkey foreign key (organisation_no) references organisation (no)
);

create index notice_recipient_list on notice_recipient (organisation_no, sent_at desc, id);

create index notice_recipient_act on notice_recipient (act_id);

call cell.guard('notice_recipient', 'work');

call cell.remember('notice_recipient');

create index notice_recipient_history_superseded_by on notice_recipient_history (superseded_by);
