-- Terminals whose papers need the issuer's word from stopped_from (microseconds since 1970) on; as the
-- issuer told, it does not follow from the journal.
create table stopped_site (
    site text primary key,
    stopped_from bigint not null,
    mac blob not null
);
