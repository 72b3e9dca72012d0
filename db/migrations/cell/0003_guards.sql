-- The one place that knows the form of a row policy. Reasons and measurements: docs/decisions/0004-reach-in-two-forms.md.
-- `app.read_<class>` and `app.write_<class>` hold the organisations in reach, as an int array for sanwang_narrow and as
-- a bit mask for sanwang_broad. `<> 0` keeps the planner from taking the mask for a selective condition.
create function cell.reach_condition(role text, mode text, class text) returns text
language sql immutable
return case role
  when 'sanwang_narrow' then
    format('organisation_no = any (nullif(current_setting(%L, true), '''')::int[])', 'app.' || mode || '_' || class)
  when 'sanwang_broad' then
    format('get_bit(nullif(current_setting(%L, true), '''')::bytea, organisation_no) <> 0', 'app.' || mode || '_' || class)
end;

-- Guards a table of the county schema by its column organisation_no, and optionally lets the person in the column
-- `subject` (or the cadre in the column `assigned`) read the row.
create procedure cell.guard(target text, class text, own_column text default null)
language plpgsql as $$
declare
  role text;
  own text := '';
begin
  if own_column is not null then
    own := format(' or %I = nullif(current_setting(''app.person'', true), '''')::uuid', own_column);
  end if;
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  foreach role in array array['sanwang_narrow', 'sanwang_broad'] loop
    execute format('create policy %I on %I for select to %I using (%s)', target || '_read_' || role, target, role,
      cell.reach_condition(role, 'read', class) || own);
    execute format('create policy %I on %I for insert to %I with check (%s)', target || '_insert_' || role, target, role,
      cell.reach_condition(role, 'write', class));
    execute format('create policy %I on %I for update to %I using (%s) with check (%s)', target || '_update_' || role, target, role,
      cell.reach_condition(role, 'write', class), cell.reach_condition(role, 'write', class));
    execute format('create policy %I on %I for delete to %I using (%s)', target || '_delete_' || role, target, role,
      cell.reach_condition(role, 'write', class));
  end loop;
  execute format('create policy %I on %I for select to sanwang_figures using (true)', target || '_read_figures', target);
  execute format('create policy %I on %I to sanwang_system using (true) with check (true)', target || '_system', target);
  execute format('grant select, insert, update, delete on %I to sanwang_narrow, sanwang_broad, sanwang_system', target);
  execute format('grant select on %I to sanwang_figures', target);
end
$$;

-- Guards a table that every signed-in person may read and that only persons with a write reach in `class` may change.
create procedure cell.guard_common(target text, class text)
language plpgsql as $$
declare
  may_write text := format('nullif(current_setting(%L, true), '''') is not null', 'app.write_' || class);
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format('create policy %I on %I for select to sanwang_narrow, sanwang_broad using (nullif(current_setting(''app.person'', true), '''') is not null)',
    target || '_read', target);
  execute format('create policy %I on %I for insert to sanwang_narrow, sanwang_broad with check (%s)', target || '_insert', target, may_write);
  execute format('create policy %I on %I for update to sanwang_narrow, sanwang_broad using (%s) with check (%s)', target || '_update', target, may_write, may_write);
  execute format('create policy %I on %I for select to sanwang_figures, sanwang_rights using (true)', target || '_read_all', target);
  execute format('create policy %I on %I to sanwang_system using (true) with check (true)', target || '_system', target);
  execute format('grant select, insert, update on %I to sanwang_narrow, sanwang_broad', target);
  execute format('grant select, insert, update, delete on %I to sanwang_system', target);
  execute format('grant select on %I to sanwang_figures, sanwang_rights', target);
end
$$;

-- The act that is being executed and its instant, set by the transaction's opener.
create function cell.current_act() returns uuid
language sql stable
return nullif(current_setting('app.act_id', true), '')::uuid;

create function cell.current_act_at() returns timestamptz
language sql stable
return nullif(current_setting('app.act_at', true), '')::timestamptz;

-- The one business trigger: what a row said before goes to <table>_history with the instant and act that ended it.
-- A second change by the same act is no history, nor is what was recorded at the very same instant. The name comes as
-- an argument: inside a shard TG_TABLE_NAME differs.
create function cell.keep_history() returns trigger
language plpgsql as $$
begin
  if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
    execute format('insert into %I select $1, $2, ($3).*', tg_argv[0] || '_history')
      using cell.current_act_at(), cell.current_act(), old;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.act_id := cell.current_act();
  new.recorded_at := cell.current_act_at();
  return new;
end
$$;

-- Gives a guarded table its history. The table needs id, act_id and recorded_at; call it after guard().
create procedure cell.remember(target text)
language plpgsql as $$
declare
  policy record;
  history text := target || '_history';
begin
  execute format('create table %I (superseded_at timestamptz not null, superseded_by uuid not null, like %I)', history, target);
  execute format('alter table %I add constraint %I primary key (id, superseded_at)', history, history || '_pkey');
  execute format('create trigger %I before update or delete on %I for each row execute function cell.keep_history(%L)',
    target || '_keep_history', target, target);
  execute format('alter table %I enable row level security', history);
  execute format('alter table %I force row level security', history);
  for policy in
    select p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as checks,
      (select string_agg(quote_ident(r.rolname), ', ') from pg_roles r where r.oid = any (p.polroles)) as roles
    from pg_policy p where p.polrelid = target::regclass
  loop
    if policy.polcmd = 'r' then
      execute format('create policy %I on %I for select to %s using (%s)', policy.polname || '_history', history, policy.roles, policy.reads);
    end if;
  end loop;
  -- The trigger writes as the actor; what a person may not read now he may still have to supersede.
  execute format('create policy %I on %I for insert to sanwang_narrow, sanwang_broad with check (superseded_by = cell.current_act())',
    history || '_insert', history);
  execute format('create policy %I on %I to sanwang_system using (true) with check (true)', history || '_system', history);
  execute format('grant select, insert on %I to sanwang_narrow, sanwang_broad', history);
  execute format('grant select, insert, update, delete on %I to sanwang_system', history);
  execute format('grant select on %I to sanwang_figures, sanwang_rights', history);
end
$$;
