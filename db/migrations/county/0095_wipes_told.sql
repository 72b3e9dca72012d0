-- Whether a device has heard of its order to erase: whoever gave the order sees that it is still to come, or done.
alter table sync_device add column wipe_told_at timestamptz;
