-- A login changes only its own processes' leases, and none for longer than a moment: the public edge cannot make
-- writers wait for ever, nor say in the hub's name that the hub has dropped its pages.
alter table cell.page_process add column login name not null default session_user;

alter table cell.page_process enable row level security;

alter table cell.page_process force row level security;

create policy page_process_read on cell.page_process for select to sanwang_app, sanwang_site using (true);

create policy page_process_join on cell.page_process for insert to sanwang_app, sanwang_site
  with check (login = session_user and lease_until <= clock_timestamp() + interval '2 seconds');

create policy page_process_renew on cell.page_process for update to sanwang_app, sanwang_site
  using (login = session_user)
  with check (login = session_user and lease_until <= clock_timestamp() + interval '2 seconds');

create policy page_process_leave on cell.page_process for delete to sanwang_app, sanwang_site
  using (login = session_user or lease_until < clock_timestamp() - interval '1 hour');
