-- The role of visitors is also what the public edge's login may take. Its machine stands in the open, so what visitors
-- of the hub may do is narrowed for that login: it reads what is published, and drops into the inbox.
create policy act_of_visitors on act as restrictive for insert to sanwang_public
  with check (session_user <> 'sanwang_site' and actor_kind = 'visitor' and actor_person is null and on_behalf_of is null);

create policy stored_file_not_from_the_edge on stored_file as restrictive for insert to sanwang_public
  with check (session_user <> 'sanwang_site');

-- Of the settings visitors see what the site shows.
create policy setting_of_the_site on setting as restrictive for select to sanwang_public
  using (left(name, 5) = 'site.');
