-- Cards of a member given out up to cards_lost (seconds since 1970) are no longer good; 0 for none.
-- cards_lost_number: when sites were told, in the numbers of the list of used versions; 0 for never.
alter table member add column cards_lost bigint not null default 0;
alter table member add column cards_lost_number bigint not null default 0;
create index member_by_cards_lost_number on member (cards_lost_number);
