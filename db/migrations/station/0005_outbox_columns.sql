-- What the station looks entries up by, in columns of their own: json that holds an escape which text cannot hold fails in
-- every query that parses it, whoever wrote it. For the same reason the entries here are read as texts, not parsed.
alter table outbox add column author text collate "C";

alter table outbox add column made_at text;

alter table outbox add column files text[] not null default '{}';

update outbox set
  author = coalesce(substring(entry::text from '"author":"([^"]*)"'), ''),
  made_at = coalesce(substring(entry::text from '"madeAt":"([^"]*)"'), ''),
  files = coalesce(string_to_array(nullif(translate(substring(entry::text from '"files":\[([^]]*)\]'), '"', ''), ''), ','), '{}');

alter table outbox alter column author set not null;

alter table outbox alter column made_at set not null;

create index outbox_author on outbox (author, position);
