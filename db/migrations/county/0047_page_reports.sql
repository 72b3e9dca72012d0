-- What readers say is wrong on a page of the site, for the editors of the article's organisation, or of the county.
create table page_report (
  id uuid not null,
  organisation_no integer not null,
  page text not null,
  article_id uuid,
  said text not null,
  reported_at timestamptz not null,
  reported_on date not null,
  settled_on date,
  settled_as text,
  act_id uuid not null default cell.current_act(),
  recorded_at timestamptz not null default cell.current_act_at(),
  constraint page_report_pkey primary key (id),
  constraint page_report_article_id_fkey foreign key (article_id) references article (id),
  constraint page_report_settled_as_known check (settled_as in ('mended', 'right', 'elsewhere')),
  constraint page_report_settled_whole check ((settled_on is null) = (settled_as is null))
);

create index page_report_organisation_no on page_report (organisation_no, reported_on desc, id);

create index page_report_article_id on page_report (article_id);

call cell.guard('page_report', 'press');
