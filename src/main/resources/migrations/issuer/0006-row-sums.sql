-- A sum over each row's other columns, by which a bit that flipped under the database is found; 0 for
-- rows that were last written before there were sums.
alter table counter add column check_sum bigint not null default 0;
alter table policy add column check_sum bigint not null default 0;
alter table series add column check_sum bigint not null default 0;
alter table site add column check_sum bigint not null default 0;
alter table stock_target add column check_sum bigint not null default 0;
alter table incarnation add column check_sum bigint not null default 0;
alter table entry add column check_sum bigint not null default 0;
alter table fork_entry add column check_sum bigint not null default 0;
alter table lent_right add column check_sum bigint not null default 0;
alter table returned_units add column check_sum bigint not null default 0;
alter table member add column check_sum bigint not null default 0;
alter table month_use add column check_sum bigint not null default 0;
alter table voucher add column check_sum bigint not null default 0;
alter table act add column check_sum bigint not null default 0;
alter table used_version add column check_sum bigint not null default 0;
alter table posting add column check_sum bigint not null default 0;
alter table exception add column check_sum bigint not null default 0;
alter table epoch add column check_sum bigint not null default 0;
alter table write_off add column check_sum bigint not null default 0;
alter table declaration add column check_sum bigint not null default 0;
alter table served_ticket add column check_sum bigint not null default 0;
