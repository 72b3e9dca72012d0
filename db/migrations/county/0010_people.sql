-- Persons of the county. Personal fields are declared in src/domains/people/model/personal-fields.ts.
-- `organisation_no` is the home organisation through which others see the person, 0 for none.
-- An erased person keeps id and organisation and nothing else.
create table person (
  id uuid not null,
  organisation_no integer not null default 0,
  name text not null,
  name_script text not null,
  phone_sealed bytea,
  phone_lookup bytea,
  status text not null default 'active',
  erased boolean not null default false,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint person_pkey primary key (id),
  constraint person_name_script_known check (name_script in ('zh-Hans', 'zh-Hant')),
  constraint person_status_known check (status in ('active', 'left', 'deceased')),
  constraint person_phone_whole check ((phone_sealed is null) = (phone_lookup is null)),
  constraint person_erased_is_empty check (not erased or (name = '' and phone_sealed is null))
);

create index person_organisation on person (organisation_no, name, id);

create index person_phone_lookup on person (phone_lookup) where phone_lookup is not null;

call cell.guard('person', 'person', 'id');

call cell.remember('person');

-- Which account, by its identifier in the organisation domain, acts as which person. `sessions_from`: sessions that
-- began earlier are over. Nothing here leads back to the account itself.
create table account_link (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  organisation_account text not null,
  suspended boolean not null default false,
  sessions_from timestamptz not null default '-infinity',
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint account_link_pkey primary key (id),
  constraint account_link_person_key unique (person_id),
  constraint account_link_account_key unique (organisation_account),
  constraint account_link_person foreign key (person_id) references person (id)
);

create index account_link_organisation on account_link (organisation_no, id);

call cell.guard('account_link', 'account', 'person_id');

call cell.remember('account_link');

-- A printed slip or a text message that lets a person in once: `number` finds it, the rest of the code is hashed.
create table invitation (
  id uuid not null,
  organisation_no integer not null default 0,
  person_id uuid not null,
  purpose text not null,
  way text not null,
  number text not null,
  salt bytea not null,
  hash bytea not null,
  expires_at timestamptz not null,
  ended text,
  ended_at timestamptz,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint invitation_pkey primary key (id),
  constraint invitation_number_key unique (number),
  constraint invitation_person foreign key (person_id) references person (id),
  constraint invitation_purpose_known check (purpose in ('first', 'reset')),
  constraint invitation_way_known check (way in ('slip', 'sms')),
  constraint invitation_ended_known check (ended in ('used', 'replaced', 'withdrawn')),
  constraint invitation_ended_whole check ((ended is null) = (ended_at is null))
);

create unique index invitation_open on invitation (person_id) where ended is null;

create index invitation_organisation on invitation (organisation_no, expires_at desc, id);

call cell.guard('invitation', 'account');

call cell.remember('invitation');
