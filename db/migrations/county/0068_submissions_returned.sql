-- What an editor does not take goes back to its author with a remark. No row has been declined yet: nothing could do it.
alter table submission
  drop constraint submission_state_known,
  add constraint submission_state_known check (state in ('waiting', 'taken', 'published', 'returned')),
  add constraint submission_taken_into check (state not in ('taken', 'published') or article_id is not null);
