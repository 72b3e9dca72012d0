-- Erasure and a change of keys alter how a row says something or take out what must go; what it says about the world, when
-- and by which act, stays. They run as sanwang_system with app.rewrite set, and then no history is kept of the change.
create or replace function cell.keep_history() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = 'sanwang_system' and nullif(current_setting('app.rewrite', true), '') is not null then
    return new;
  end if;
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
