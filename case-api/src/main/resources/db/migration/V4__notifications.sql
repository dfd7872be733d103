-- Notices on their way. A table of their own, with a scheduler of its own: what a receiver does never delays a case's timer.
create table notification_delivery (
    task_name varchar(128) not null,
    task_instance varchar(128) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(128),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint notification_delivery_instance primary key (task_name, task_instance)
);
create index notification_delivery_by_time on notification_delivery (execution_time);
create index notification_delivery_by_heartbeat on notification_delivery (last_heartbeat);
