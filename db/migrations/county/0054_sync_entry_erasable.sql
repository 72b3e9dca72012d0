-- Erasing a person blanks what they sent, also while it waits for a decision; it can then only be declined.
alter table sync_entry drop constraint sync_entry_waits_with_input;
