create table three (id bigint primary key);
create table one (id bigint);
