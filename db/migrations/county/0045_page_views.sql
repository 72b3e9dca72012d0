-- How often each article was read on a day of the county: totals alone, nothing of who read. Counted, not acted, so
-- without an act. `slug` is the article's address, which stays once it was published.
create table page_view (
  day date not null,
  slug text not null,
  views bigint not null,
  constraint page_view_pkey primary key (slug, day),
  constraint page_view_views_positive check (views > 0)
);

alter table page_view enable row level security;

alter table page_view force row level security;

create policy page_view_read on page_view for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.read_press', true), '') is not null);

create policy page_view_figures on page_view for select to sanwang_figures using (true);

create policy page_view_system on page_view to sanwang_system using (true) with check (true);

grant select on page_view to sanwang_narrow, sanwang_broad, sanwang_figures;

grant select, insert, update, delete on page_view to sanwang_system;
