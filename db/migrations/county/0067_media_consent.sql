-- Whoever can be recognised in a picture or a film has agreed, or no one can: what was said about it, without names.
alter table media add column consent text;

alter table media_history add column consent text;
