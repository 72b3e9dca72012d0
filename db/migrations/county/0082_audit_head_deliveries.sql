-- How far the head of the audit has arrived at each address it was sent to, and since when it does not arrive.
create table audit_head_delivery (
  address text not null,
  seq bigint not null,
  sent_at timestamptz,
  failed_since timestamptz,
  failure text,
  constraint audit_head_delivery_pkey primary key (address),
  constraint audit_head_delivery_failure_whole check ((failed_since is null) = (failure is null))
);

alter table audit_head_delivery enable row level security;

alter table audit_head_delivery force row level security;

create policy audit_head_delivery_read on audit_head_delivery for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_setting', true), '') is not null
    or nullif(current_setting('app.read_audit', true), '') is not null);

create policy audit_head_delivery_system on audit_head_delivery to sanwang_system using (true) with check (true);

grant select on audit_head_delivery to sanwang_narrow, sanwang_broad;

grant select, insert, update, delete on audit_head_delivery to sanwang_system;
