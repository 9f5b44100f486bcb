-- The last business day that a shop closed in this journal ('' for none), and by which entry: what is
-- booked late must know it without reading the journal again.
alter table incarnation add column closed_day text not null default '';
alter table incarnation add column closed_entry bigint not null default 0;
