-- Sites that are lost, and what becomes of their rights. Nothing is taken away here: units that a lost
-- site still had are retired, and stay known by the right under which it may yet deliver their sale.
alter table site add column written_off text not null default '';
alter table lent_right add column written_off boolean not null default false;
alter table lent_right add column units_retired text not null default '';
alter table lent_right add column released bigint not null default 0;
alter table lent_right add column relent bigint not null default 0;
alter table lent_right add column for_ticket text not null default '';
create table write_off (
    id text primary key,
    site text not null,
    incarnation integer not null,
    officer text not null,
    reason text not null,
    at bigint not null,
    retired bigint not null,
    limits bigint not null,
    guarantee bigint not null,
    came_back_at bigint not null
);
create table declaration (
    id text primary key,
    number bigint not null,
    member bigint not null,
    site text not null,
    scope integer not null,
    month text not null,
    bought bigint not null,
    released bigint not null,
    officer text not null,
    reason text not null,
    at bigint not null
);
create table served_ticket (
    id text primary key,
    ticket text not null,
    site text not null,
    incarnation integer not null,
    series integer not null,
    units bigint not null,
    won bigint not null,
    member bigint not null,
    taken_from text not null,
    rights text not null,
    served_by text not null,
    served_incarnation integer not null,
    at bigint not null
);
create index write_off_by_site on write_off (site);
create index declaration_by_member on declaration (member, site);
create index served_ticket_by_ticket on served_ticket (ticket);
create index served_ticket_by_site on served_ticket (site, series);
