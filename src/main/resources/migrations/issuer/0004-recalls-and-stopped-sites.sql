-- Won of a limit right that its holder is asked to give back, and when it was last asked for
-- (microseconds since 1970); 0 for never.
alter table lent_right add column recalled bigint not null default 0;
alter table lent_right add column recalled_at bigint not null default 0;
create index lent_right_by_recalled_at on lent_right (recalled_at);
-- From when on papers sold by a site need the issuer's word (microseconds since 1970); 0 for a site
-- that was not stopped. stopped_number: when sites were told, in the numbers of the list of used
-- versions; 0 for never.
alter table site add column stopped_from bigint not null default 0;
alter table site add column stopped_number bigint not null default 0;
create index site_by_stopped_number on site (stopped_number);
