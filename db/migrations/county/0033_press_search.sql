-- Text search is not leakproof, so under a row policy it would read every row in reach. This function reads as the
-- tables' owner, by the index, and repeats the reach of its caller: the two forms of cell.reach_condition, and the jobs'.
create policy article_version_search on article_version for select to current_user using (true);

create policy article_search on article for select to current_user using (true);

create function found_articles(query tsquery) returns table (article_id uuid)
language sql stable security definer set search_path from current as $$
  select v.article_id
  from article_version v join article a on a.id = v.article_id and a.version = v.version
  where v.words @@ query and case
    when current_setting('role') = 'sanwang_system' then true
    when current_setting('role') = 'sanwang_narrow' then
      v.organisation_no = any (nullif(current_setting('app.read_press', true), '')::int[])
    when current_setting('role') = 'sanwang_broad' then
      get_bit(nullif(current_setting('app.read_press', true), '')::bytea, v.organisation_no) <> 0
    else false
  end
$$;

revoke execute on function found_articles(tsquery) from public;

grant execute on function found_articles(tsquery) to sanwang_narrow, sanwang_broad, sanwang_system;
