create table two (id bigint primary key);
