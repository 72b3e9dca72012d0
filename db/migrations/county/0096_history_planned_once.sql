-- Tables made before each kept its history by a function of its own.
do $$
declare
  target text;
begin
  for target in
    select t.tgrelid::regclass::text from pg_trigger t
    where t.tgfoid = 'cell.keep_history()'::regprocedure and t.tgrelid in (
      select c.oid from pg_class c where c.relnamespace = current_schema()::regnamespace
    )
    order by 1
  loop
    call cell.keep_history_of(target);
  end loop;
end
$$;
