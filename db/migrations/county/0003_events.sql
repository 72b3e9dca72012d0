-- How far each handler of acts has been given its work, and from where on it is owed it: a restore starts again there.
create table event_handler (
  handler text not null,
  from_seq bigint not null,
  dispatched_seq bigint not null,
  constraint event_handler_pkey primary key (handler),
  constraint event_handler_forward check (dispatched_seq >= from_seq)
);

alter table event_handler enable row level security;

alter table event_handler force row level security;

create policy event_handler_system on event_handler to sanwang_system using (true) with check (true);

grant select, insert, update on event_handler to sanwang_system;

-- What each handler has done, so that doing it again changes nothing.
create table handled_event (
  handler text not null,
  entry_id uuid not null,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint handled_event_pkey primary key (handler, entry_id)
);

alter table handled_event enable row level security;

alter table handled_event force row level security;

create policy handled_event_system on handled_event to sanwang_system using (true) with check (true);

grant select, insert on handled_event to sanwang_system;
