-- The auditor's lists, newest first, a page at a time.
create index access_log_newest on access_log (at desc, id desc);

create index access_log_kind on access_log (kind, at desc, id desc) where kind in ('export', 'unmask');

create index access_log_mass on access_log (at desc, id desc) where subject_count >= 100;
