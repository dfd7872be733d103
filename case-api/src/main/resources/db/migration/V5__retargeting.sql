-- How far the open cases have taken the version of the configuration in force up: one row.
create table retargeting (
    number integer not null primary key,
    total bigint,
    done bigint not null,
    busy_millis bigint not null,
    position bigint not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    owner varchar(64),
    held_until timestamp with time zone
);
