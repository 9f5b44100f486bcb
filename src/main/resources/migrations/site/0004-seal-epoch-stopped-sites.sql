-- What the sealed counter holds when it knows the journal's end, and what it held one commit before;
-- one row, none where there is no counter. A value has 32 bytes for each place of the counter.
create table seal (
    id integer primary key,
    sealed bigint not null,
    now blob not null,
    before blob not null,
    number_before bigint not null,
    mac blob not null
);
-- The issuer's epoch, the highest that it ever told; as the issuer told, it does not follow from the
-- journal. No row before the first sign-on.
create table epoch (
    id integer primary key,
    number integer not null,
    mac blob not null
);
-- Terminals whose papers need the issuer's word from stopped_from (microseconds since 1970) on; as the
-- issuer told, it does not follow from the journal.
create table stopped_site (
    site text primary key,
    stopped_from bigint not null,
    mac blob not null
);
