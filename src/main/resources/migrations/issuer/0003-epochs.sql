-- Epochs of the issuer, from the second: begun when it may have lost what it had answered. ended_at
-- is 0 while the journals are still being read; unread names the journals it went on without.
create table epoch (
    id text primary key,
    number integer not null,
    begun_at bigint not null,
    begun_by text not null,
    reason text not null,
    ended_at bigint not null,
    ended_by text not null,
    unread text not null
);
-- The last epoch in which a journal's site signed on, and where its journal ended then; awaited is
-- the epoch that cannot end before this journal is read up to there, 0 for none.
alter table incarnation add column epoch integer not null default 1;
alter table incarnation add column read_to bigint not null default 0;
alter table incarnation add column awaited integer not null default 0;
create index incarnation_by_awaited on incarnation (awaited);
