-- Devices compare it at each contact: another epoch means that numbers they know may stand for other things, because the
-- county was restored or moved. They then fetch anew and keep their outbox.
create table sync_epoch (
  only_row boolean not null default true,
  epoch uuid not null,
  since timestamptz not null,
  reason text not null,
  constraint sync_epoch_pkey primary key (only_row),
  constraint sync_epoch_one_row check (only_row),
  constraint sync_epoch_reason_known check (reason in ('founded', 'restored', 'moved'))
);

insert into sync_epoch (epoch, since, reason) values (uuidv7(), clock_timestamp(), 'founded');

alter table sync_epoch enable row level security;

alter table sync_epoch force row level security;

create policy sync_epoch_read on sync_epoch for select using (true);

create policy sync_epoch_system on sync_epoch to sanwang_system using (true) with check (true);

grant select on sync_epoch to sanwang_narrow, sanwang_broad, sanwang_figures, sanwang_rights, sanwang_public;

grant select, update on sync_epoch to sanwang_system;
