-- The last business day that a shop closed in this journal ('' for none), and by which entry: what is
-- booked late must know it without reading the journal again.
alter table incarnation add column closed_day text not null default '';
alter table incarnation add column closed_entry bigint not null default 0;
-- Up to which number entries of this journal came to be decided: each of these is compared with what is
-- delivered under its number.
alter table incarnation add column asked_through bigint not null default 0;
-- The sum of a row that is changed here is not known again before the row is written.
update incarnation set asked_through = highest_seen, check_sum = 0;
