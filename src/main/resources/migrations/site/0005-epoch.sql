-- The issuer's epoch, the highest that it ever told; as the issuer told, it does not follow from the
-- journal. No row before the first sign-on.
create table epoch (
    id integer primary key,
    number integer not null,
    mac blob not null
);
