-- What was written at the station. An entry is json, not jsonb: the hub compares its bytes when it comes a second time.
create table outbox (
  id text collate "C" not null,
  position bigint generated always as identity,
  entry json not null,
  answer json,
  answered_at timestamptz,
  constraint outbox_pkey primary key (id),
  constraint outbox_position unique (position),
  constraint outbox_answer_has_time check ((answer is null) = (answered_at is null))
);

create index outbox_unsent on outbox (position) where answered_at is null;

create index outbox_answered on outbox (answered_at) where answered_at is not null;

grant select, insert, update, delete on outbox to sanwang_station;
