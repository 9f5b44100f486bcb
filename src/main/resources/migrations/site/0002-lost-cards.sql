-- Members' cards that were reported lost; as the issuer told, it does not follow from the journal.
create table lost_cards (
    member integer primary key,
    until bigint not null,
    mac blob not null
);
