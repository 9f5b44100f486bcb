-- The issuer's first schema. The types are PostgreSQL's; SQLite takes them as they stand and keeps
-- bytes as bytes. Times are microseconds since 1970 (UTC).
create table counter (
    id text primary key,
    value bigint not null
);
create table policy (
    id text primary key,
    version integer not null,
    definition text not null
);
create table series (
    id text primary key,
    number integer not null,
    name text not null,
    definition text not null,
    pool text not null,
    reserve text not null,
    retired text not null
);
create table site (
    id text primary key,
    role text not null,
    name text not null,
    district integer not null,
    category text not null,
    closed boolean not null,
    blocked text not null,
    frozen text not null,
    token_hash text not null,
    token_used boolean not null,
    incarnation integer not null,
    guarantee bigint not null,
    sealed_counter boolean not null
);
create table stock_target (
    id text primary key,
    site text not null,
    series integer not null,
    won bigint not null
);
create table incarnation (
    id text primary key,
    site text not null,
    number integer not null,
    public_key bytea not null,
    credential bytea not null,
    certificate bytea not null,
    booked_through bigint not null,
    head bytea not null,
    head_proven boolean not null,
    highest_seen bigint not null
);
create table entry (
    id text primary key,
    site text not null,
    incarnation integer not null,
    number bigint not null,
    act bigint not null,
    payload bytea not null,
    signature bytea not null,
    hash bytea not null,
    state text not null,
    reason text not null,
    member bigint not null,
    received_at bigint not null
);
create table fork_entry (
    id text primary key,
    site text not null,
    incarnation integer not null,
    number bigint not null,
    payload bytea not null,
    signature bytea not null,
    received_at bigint not null
);
create table lent_right (
    id text primary key,
    epoch integer not null,
    number bigint not null,
    kind text not null,
    site text not null,
    incarnation integer not null,
    series integer not null,
    units text not null,
    units_left text not null,
    sell_until bigint not null,
    member bigint not null,
    scope integer not null,
    month text not null,
    amount bigint not null,
    consumed bigint not null,
    returned bigint not null,
    lost bigint not null,
    received boolean not null,
    signed bytea not null
);
create table returned_units (
    id text primary key,
    site text not null,
    series integer not null,
    units text not null,
    free_at bigint not null,
    done boolean not null
);
create table member (
    id text primary key,
    number bigint not null,
    identity text not null,
    birth_year integer not null,
    home_site text not null,
    pin_salt bytea not null,
    pin_hash bytea not null,
    pin_rounds integer not null,
    wrong_pins integer not null,
    blocked boolean not null,
    enrolled_by text not null
);
create table month_use (
    id text primary key,
    member bigint not null,
    scope integer not null,
    month text not null,
    used bigint not null
);
create table voucher (
    id text primary key,
    number bigint not null,
    series integer not null,
    scope integer not null,
    first_unit bigint not null,
    past_unit bigint not null,
    face bigint not null,
    price bigint not null,
    balance bigint not null,
    version text not null,
    printed_count integer not null,
    expires text not null,
    member bigint not null,
    sale_act text not null,
    stock_right text not null,
    cash boolean not null,
    sold_twice boolean not null,
    state text not null,
    sold_at bigint not null,
    site text not null,
    evidence bytea not null
);
create table act (
    id text primary key,
    site text not null,
    incarnation integer not null,
    sequence bigint not null,
    kind text not null,
    state text not null,
    booked text not null,
    voucher text not null,
    number bigint not null,
    member bigint not null,
    scope integer not null,
    amount bigint not null,
    consumed text not null,
    guarantee text not null,
    undone text not null,
    business_day text not null,
    cancellable boolean not null,
    at bigint not null,
    request text not null,
    decision bytea not null
);
create table used_version (
    id text primary key,
    number bigint not null,
    voucher bigint not null,
    voucher_row text not null,
    version text not null,
    at bigint not null
);
create table posting (
    id text primary key,
    posting bigint not null,
    act text not null,
    voucher text not null,
    account text not null,
    party text not null,
    won bigint not null,
    at bigint not null
);
create table exception (
    id text primary key,
    number bigint not null,
    kind text not null,
    acts text not null,
    sites text not null,
    member bigint not null,
    note text not null,
    at bigint not null
);
create index site_by_token on site (token_hash);
create index entry_by_state on entry (site, incarnation, state, number);
create index fork_entry_by_site on fork_entry (site);
create index exception_by_kind on exception (kind, acts);
create index right_by_kind on lent_right (kind, site);
create index right_by_holder on lent_right (site, incarnation, received);
create index right_by_member on lent_right (member, scope);
create index right_by_series on lent_right (series);
create index returned_units_open on returned_units (series, done);
create unique index member_by_identity on member (identity);
create index member_by_home on member (home_site);
create index voucher_by_number on voucher (number);
create index voucher_by_member on voucher (member, scope);
create index act_by_voucher on act (voucher, state);
create index act_by_member on act (member, scope, cancellable);
create index act_by_site on act (site, cancellable);
create unique index used_version_by_number on used_version (number);
create index posting_by_act on posting (act);
create index month_use_by_member on month_use (member);
