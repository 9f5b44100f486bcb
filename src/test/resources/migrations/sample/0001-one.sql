-- One table; a comment with a ; in it.
create table one (
    id bigint primary key
);
insert into one values (1);
