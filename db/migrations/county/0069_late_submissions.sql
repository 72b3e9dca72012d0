-- A note that came late stays its author's own when a successor confirms it: the hub then says in whose place it is written.
alter policy submission_insert_own on submission
  with check (author_id = coalesce(nullif(current_setting('app.confirms_for', true), ''),
    nullif(current_setting('app.person', true), ''))::uuid and act_id = cell.current_act());

alter policy submission_photo_insert_own on submission_photo
  with check (author_id = coalesce(nullif(current_setting('app.confirms_for', true), ''),
    nullif(current_setting('app.person', true), ''))::uuid and act_id = cell.current_act());
