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
