-- A station signs the head it tells with the key it was enrolled with. `order`: the head does not follow the one told before;
-- `signature`: whoever told it has not got that key. Before the first head that was signed nothing was told.
alter table sync_chain_break add column kind text not null default 'order';

alter table sync_chain_break add constraint sync_chain_break_kind_known check (kind in ('order', 'signature'));

alter table sync_chain_break alter column told_seq drop not null;

alter table sync_chain_break alter column told_hash drop not null;
