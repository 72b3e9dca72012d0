-- Temporary tables are the one thing anyone who signs in may make; the logins need none.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
end
$$;
