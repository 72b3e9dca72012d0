-- What an organisation owes by a day. `post_kind` names who in it is to do it; `origin_id` is the record it came from, when it
-- came from one; `set_by_no` the organisation that set it.
create table task (
  id uuid not null,
  organisation_no integer not null,
  post_kind text not null default 'secretary',
  title text not null,
  text text not null default '',
  due_on date,
  origin text not null default 'office',
  origin_id uuid,
  set_by_no integer not null,
  set_on date not null,
  state text not null default 'open',
  ended_on date,
  ended_by uuid,
  remark text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint task_pkey primary key (id),
  constraint task_organisation_no_fkey foreign key (organisation_no) references organisation (no),
  constraint task_set_by_no_fkey foreign key (set_by_no) references organisation (no),
  constraint task_state_known check (state in ('open', 'done', 'withdrawn')),
  constraint task_ended_with_day check ((state = 'open') = (ended_on is null))
);

create index task_list on task (organisation_no, due_on, id) where state = 'open';

create index task_ended on task (organisation_no, ended_on desc, id) where state <> 'open';

create index task_set on task (set_by_no, set_on desc, id);

create index task_act on task (act_id);

call cell.guard('task', 'work');

call cell.remember('task');

create index task_history_superseded_by on task_history (superseded_by);
