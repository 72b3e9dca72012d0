-- Which processes serve cached pages, until when each may do so without asking again, and how far each has dropped
-- what was invalidated. Protocol: docs/decisions/0009-page-cache-with-a-lease.md.
create table cell.page_process (
  id uuid not null,
  lease_until timestamptz not null,
  dropped jsonb not null default '{}',
  constraint page_process_pkey primary key (id)
);

grant select, insert, update, delete on cell.page_process to sanwang_app, sanwang_site;

-- The county's page version. Raising it locks the row until commit, so versions are committed in their order.
create table cell.page_version (
  county_code text not null,
  version bigint not null,
  constraint page_version_pkey primary key (county_code)
);

grant select on cell.page_version to sanwang_app, sanwang_site;

grant select, insert, update on cell.page_version to sanwang_narrow, sanwang_broad, sanwang_system;

create table cell.page_invalidation (
  county_code text not null,
  version bigint not null,
  tags text[] not null,
  constraint page_invalidation_pkey primary key (county_code, version)
);

grant select on cell.page_invalidation to sanwang_app, sanwang_site;

grant insert, delete on cell.page_invalidation to sanwang_narrow, sanwang_broad, sanwang_system;

grant select on cell.page_invalidation to sanwang_narrow, sanwang_broad, sanwang_system;
