-- Each table keeps its history by a function of its own, that names the history in its text: PostgreSQL then plans the
-- statement once for each connection, where the one function of all tables had it read and planned for every row.
create procedure cell.keep_history_of(target text)
language plpgsql as $$
declare
  keeper text := target || '_keep_history';
begin
  -- The business trigger: what a row said before goes to <table>_history with the instant and act that ended it. A second
  -- change by the same act is no history, nor is what was recorded at the very same instant. Erasure and a change of keys
  -- run as sanwang_system with app.rewrite set, and then no history is kept of the change.
  execute format($definition$
    create function %I() returns trigger
    language plpgsql as $body$
    begin
      if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
        return new;
      end if;
      if old.act_id is distinct from cell.current_act() and old.recorded_at is distinct from cell.current_act_at() then
        insert into %I select cell.current_act_at(), cell.current_act(), old.*;
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.act_id := cell.current_act();
      new.recorded_at := cell.current_act_at();
      return new;
    end
    $body$
  $definition$, keeper, target || '_history');
  execute format('create or replace trigger %I before update or delete on %I for each row execute function %I()',
    keeper, target, keeper);
end
$$;

-- Gives a guarded table its history. The table needs id, act_id and recorded_at; call it after guard().
create or replace procedure cell.remember(target text)
language plpgsql as $$
declare
  policy record;
  history text := target || '_history';
begin
  execute format('create table %I (superseded_at timestamptz not null, superseded_by uuid not null, like %I)', history, target);
  execute format('alter table %I add constraint %I primary key (id, superseded_at)', history, history || '_pkey');
  call cell.keep_history_of(target);
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
