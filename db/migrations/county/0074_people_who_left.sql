-- Since which day a person is no longer on the county's records, and why: a fact and no opinion. The nightly retention
-- counts from that day (src/domains/people/model/personal-fields.ts).
alter table person
  add column left_on date,
  add column left_reason text,
  add constraint person_left_whole check ((status = 'active') = (left_on is null) and (left_on is null) = (left_reason is null)),
  add constraint person_left_reason_known check (left_reason in ('moved-away', 'transferred', 'died', 'entered-by-mistake')),
  add constraint person_deceased_died check ((status = 'deceased') = (coalesce(left_reason, '') = 'died'));

alter table person_history
  add column left_on date,
  add column left_reason text;

create index person_left on person (left_on, id) where left_on is not null;
