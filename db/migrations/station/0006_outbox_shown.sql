-- What was answered is told from the answer's own words in json: its status, and whether its author has seen it here.
alter table outbox add column status text;

alter table outbox add column shown_at timestamptz;

update outbox set status = coalesce(substring(answer::text from '"status":"([a-z-]*)"'), 'done') where answer is not null;

alter table outbox add constraint outbox_answer_has_status check ((answer is null) = (status is null));

create index outbox_to_confirm on outbox (id) where status = 'to-confirm';
