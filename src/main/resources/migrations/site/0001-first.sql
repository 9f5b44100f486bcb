-- A site's first schema. Times are microseconds since 1970 (UTC), days ISO text, amounts won.
-- Every row carries a MAC by a key that is not in the database: a bit that flips is found.

-- The journal. Rows are added, never changed; payload is the truth, the rest finds it again.
create table entry (
    number integer primary key,
    act bigint not null,
    kind text not null,
    payload blob not null,
    hash blob not null,
    signature blob not null,
    mac blob not null
);
create index entry_of_act on entry (act, number);

-- How far each entry is on its way to the issuer: 0 waiting, 1 acknowledged, 2 refused.
create table delivery (
    number integer primary key references entry (number),
    state integer not null,
    won bigint not null,
    at bigint not null,
    reason text not null,
    mac blob not null
);
create index delivery_waiting on delivery (number, won, at) where state = 0;
create index delivery_refused on delivery (number) where state = 2;

-- Where the chain ends; one row.
create table head (
    id integer primary key,
    site text not null,
    incarnation integer not null,
    number bigint not null,
    act bigint not null,
    hash blob not null,
    mac blob not null
);

-- What follows from the journal.
create table stock_right (
    id text primary key,
    epoch integer not null,
    number bigint not null,
    series integer not null,
    remaining bigint not null,
    units text not null,
    signed blob not null,
    mac blob not null
);
create table limit_right (
    id text primary key,
    epoch integer not null,
    number bigint not null,
    member bigint not null,
    remaining bigint not null,
    signed blob not null,
    mac blob not null
);
create table guarantee (
    id text primary key,
    epoch integer not null,
    number bigint not null,
    remaining bigint not null,
    signed blob not null,
    mac blob not null
);
create table act (
    sequence integer primary key,
    kind text not null,
    stage text not null,
    is_open boolean not null,
    paper_owed boolean not null,
    business_day text not null,
    last_entry bigint not null,
    amount bigint not null,
    payment text not null,
    inserted bigint not null,
    voucher bigint,
    version text,
    by_guarantee boolean not null,
    copies integer not null,
    order_member bigint,
    order_series integer,
    order_scope integer,
    order_face bigint,
    order_price bigint,
    order_units bigint,
    order_month text,
    order_means text,
    mac blob not null
);
create index act_open on act (sequence) where is_open;
create index act_owed on act (sequence) where paper_owed;
create table used_here (
    id text primary key,
    voucher bigint not null,
    version text not null,
    at bigint not null,
    mac blob not null
);
create table accepted_here (
    voucher integer primary key,
    won bigint not null,
    mac blob not null
);
create table wrong_pins (
    member integer primary key,
    tries integer not null,
    mac blob not null
);
create table business_day (
    day text primary key,
    sales bigint not null,
    sold_face bigint not null,
    paid bigint not null,
    redemptions bigint not null,
    redeemed bigint not null,
    cancelled bigint not null,
    closed boolean not null,
    mac blob not null
);

-- What the issuer told; it does not follow from the journal.
create table bulletin (
    id integer primary key,
    list_version bigint not null,
    list_as_of bigint,
    time_floor bigint not null,
    clock_was_right boolean not null,
    policy blob,
    profile blob,
    mac blob not null
);
create table series (
    number integer primary key,
    definition blob not null,
    mac blob not null
);
create table used_elsewhere (
    id text primary key,
    voucher bigint not null,
    version text not null,
    at bigint not null,
    mac blob not null
);
create table blocked_member (
    member integer primary key,
    mac blob not null
);
