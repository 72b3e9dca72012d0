-- How far the log is tells whether anything at all may have changed since a device's buckets were computed.
create policy sync_log_cursor_read on sync_log_cursor for select to sanwang_narrow, sanwang_broad using (true);

grant select on sync_log_cursor to sanwang_narrow, sanwang_broad;
