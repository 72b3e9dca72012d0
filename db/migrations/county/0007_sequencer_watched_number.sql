-- breaking
-- The column holds the number of the transaction that began to watch, not a snapshot's xmax.
alter table sequencer_state rename column watched_xmax to watched_number;
