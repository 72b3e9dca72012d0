-- Temporal keys (WITHOUT OVERLAPS) compare whole numbers and uuids beside the range.
create extension if not exists btree_gist with schema public;

-- Guards a table that everyone with any read reach in `class` reads as a whole, while a row is written only by those
-- whose write reach holds the organisation that `written_for` names: a column, or a number such as '1', the county's own.
create procedure cell.guard_shared(target text, class text, written_for text default 'organisation_no')
language plpgsql as $$
declare
  role text;
  may_write text;
  may_read text := format('nullif(current_setting(%L, true), '''') is not null', 'app.read_' || class);
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format('create policy %I on %I for select to sanwang_narrow, sanwang_broad using (%s)', target || '_read', target, may_read);
  foreach role in array array['sanwang_narrow', 'sanwang_broad'] loop
    may_write := replace(cell.reach_condition(role, 'write', class), 'organisation_no', written_for);
    execute format('create policy %I on %I for insert to %I with check (%s)', target || '_insert_' || role, target, role, may_write);
    execute format('create policy %I on %I for update to %I using (%s) with check (%s)', target || '_update_' || role, target, role,
      may_write, may_write);
    execute format('create policy %I on %I for delete to %I using (%s)', target || '_delete_' || role, target, role, may_write);
  end loop;
  execute format('create policy %I on %I for select to sanwang_figures, sanwang_rights using (true)', target || '_read_all', target);
  execute format('create policy %I on %I to sanwang_system using (true) with check (true)', target || '_system', target);
  execute format('grant select, insert, update, delete on %I to sanwang_narrow, sanwang_broad, sanwang_system', target);
  execute format('grant select on %I to sanwang_figures, sanwang_rights', target);
end
$$;
