-- One log of what happened. Keys are UUIDv7, so a range of them is a span of time and each month has a partition of its
-- own; internal activities have partitions apart, since they are dropped after a while.

create sequence ap_position;

create table ap_activities (
    id uuid not null,
    internal boolean not null,
    position bigint not null default nextval('ap_position'),
    type text not null,
    actor text not null,
    object_id text not null,
    application text not null,
    audience text not null,
    published timestamptz not null,
    content jsonb not null,
    constraint ap_activities_pk primary key (id, internal),
    constraint ap_activities_type_short check (char_length(type) between 1 and 100),
    constraint ap_activities_object_short check (char_length(object_id) between 1 and 1000),
    constraint ap_activities_application_known
        check (application in ('blog', 'market', 'cart', 'events', 'federation', 'account')),
    constraint ap_activities_audience_known check (audience in ('public', 'followers', 'direct', 'internal')),
    constraint ap_activities_internal_means_audience check (internal = (audience = 'internal'))
) partition by list (internal);

create index ap_activities_object_idx on ap_activities (object_id, id);
create index ap_activities_type_idx on ap_activities (type, id);

create table ap_activities_kept partition of ap_activities for values in (false) partition by range (id);
create table ap_activities_kept_rest partition of ap_activities_kept default;
create table ap_activities_internal partition of ap_activities for values in (true) partition by range (id);
create table ap_activities_internal_rest partition of ap_activities_internal default;

create function ap_activities_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what happened is never changed: ap_activities refuses %', tg_op using errcode = 'integrity_constraint_violation';
end
$$;

create trigger ap_activities_append_only before update or delete on ap_activities
    for each row execute function ap_activities_are_append_only();

-- Who reacts to what.
create table ap_handler (
    name text not null,
    application text,
    types text[] not null,
    audiences text[] not null,
    ordered boolean not null,
    prompt boolean not null,
    attempts integer not null,
    removed_at timestamptz,
    constraint ap_handler_pk primary key (name),
    constraint ap_handler_attempts_positive check (attempts > 0)
);

-- How far each handler is with each activity.
create table ap_handling (
    activity_id uuid not null,
    handler text not null,
    position bigint not null,
    order_key text,
    state text not null default 'pending',
    attempts integer not null default 0,
    next_at timestamptz not null default now(),
    lease_until timestamptz,
    runner uuid,
    error text,
    finished_at timestamptz,
    constraint ap_handling_pk primary key (activity_id, handler),
    constraint ap_handling_handler_fk foreign key (handler) references ap_handler (name),
    constraint ap_handling_state_known check (state in ('pending', 'running', 'failed', 'done', 'dead')),
    constraint ap_handling_running_is_leased
        check ((state = 'running') = (lease_until is not null) and (state = 'running') = (runner is not null)),
    constraint ap_handling_finished_has_time check ((state in ('done', 'dead')) = (finished_at is not null))
);

create index ap_handling_due_idx on ap_handling (handler, next_at) where state in ('pending', 'failed');
create index ap_handling_leased_idx on ap_handling (lease_until) where state = 'running';
create index ap_handling_in_order_idx on ap_handling (handler, order_key, position)
    where order_key is not null and state in ('pending', 'running', 'failed');
create index ap_handling_dead_idx on ap_handling (handler, activity_id) where state = 'dead';
create index ap_handling_finished_idx on ap_handling (finished_at) where state = 'done';

-- Who had a dead handling tried again, and when.
create table ap_retry (
    id uuid not null,
    activity_id uuid not null,
    handler text not null,
    asked_by text not null,
    asked_at timestamptz not null default now(),
    constraint ap_retry_pk primary key (id),
    constraint ap_retry_handling_fk foreign key (activity_id, handler)
        references ap_handling (activity_id, handler) on delete cascade
);

create index ap_retry_handling_idx on ap_retry (activity_id, handler);

-- What was done to a thing, for whoever has to account for it.
create table audit_entry (
    activity_id uuid not null,
    at timestamptz not null,
    application text not null,
    actor text not null,
    action text not null,
    object_id text not null,
    object_name text,
    constraint audit_entry_pk primary key (activity_id)
);

create index audit_entry_object_idx on audit_entry (object_id, at desc);
