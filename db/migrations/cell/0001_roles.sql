-- Roles belong to the server, not to the database, so another cell on the same server may have made them.
-- Only sanwang_app, sanwang_auth, sanwang_jobs and sanwang_site sign in; the others are taken on for one transaction.
do $$
declare
  role text;
begin
  foreach role in array array['sanwang_narrow', 'sanwang_broad', 'sanwang_figures', 'sanwang_rights', 'sanwang_system', 'sanwang_public']
  loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I nologin nosuperuser nobypassrls', role);
    end if;
  end loop;
  foreach role in array array['sanwang_app', 'sanwang_auth', 'sanwang_jobs', 'sanwang_site']
  loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I login nosuperuser nobypassrls noinherit', role);
    end if;
  end loop;
end
$$;

grant sanwang_narrow, sanwang_broad, sanwang_figures, sanwang_rights, sanwang_system, sanwang_public to sanwang_app;

grant sanwang_public to sanwang_site;

revoke create on schema public from public;
