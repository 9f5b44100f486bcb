-- The walk-in line. Tickets and days follow from the journal.
create table ticket (
    sequence integer primary key,
    stage text not null,
    is_open boolean not null,
    day text not null,
    number integer not null,
    lane text not null,
    promise text not null,
    printed_lane text not null,
    printed_promise text not null,
    printed_end bigint not null,
    first_printed_end bigint not null,
    wait_from integer not null,
    wait_to integer not null,
    series integer not null,
    scope integer not null,
    face bigint not null,
    units bigint not null,
    month text not null,
    member bigint,
    taken_at bigint not null,
    place bigint not null,
    turn bigint not null,
    calls integer not null,
    absences integer not null,
    at_window text,
    called_at bigint,
    first_called_at bigint,
    ended_at bigint,
    sale bigint,
    mac blob not null
);
create index ticket_open on ticket (sequence) where is_open;
create index ticket_served on ticket (ended_at) where stage = 'SERVED';
create table line_day (
    day text primary key,
    last_number integer not null,
    priority_calls integer not null,
    general_calls integer not null,
    error_seconds bigint not null,
    measured integer not null,
    ended boolean not null,
    mac blob not null
);
