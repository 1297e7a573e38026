-- Runs of flows: what happens, step by step, when something has happened.

create table flow_run (
    id uuid not null,
    flow text not null,
    activity_id uuid not null,
    object_id text not null,
    object_name text,
    state text not null default 'running',
    reason text,
    attempts integer not null default 0,
    turn uuid,
    next_at timestamptz not null default now(),
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    constraint flow_run_pk primary key (id),
    constraint flow_run_once unique (flow, activity_id),
    constraint flow_run_state_known check (state in ('running', 'parked', 'done', 'abandoned')),
    constraint flow_run_parked_has_reason check ((state = 'parked') <= (reason is not null)),
    constraint flow_run_finished_has_time check ((state in ('done', 'abandoned')) = (finished_at is not null))
);

create index flow_run_due_idx on flow_run (next_at) where state = 'running';
create index flow_run_flow_idx on flow_run (flow, id);
create index flow_run_state_idx on flow_run (state, id);
create index flow_run_object_idx on flow_run (object_id, id);

create table flow_step (
    run_id uuid not null,
    position integer not null,
    name text not null,
    after jsonb not null,
    state text not null default 'pending',
    choice text,
    failures integer not null default 0,
    reason text,
    started_at timestamptz,
    finished_at timestamptz,
    constraint flow_step_pk primary key (run_id, name),
    constraint flow_step_run_fk foreign key (run_id) references flow_run (id) on delete cascade,
    constraint flow_step_state_known check (state in ('pending', 'done', 'skipped', 'stuck')),
    constraint flow_step_settled_has_time check ((state in ('done', 'skipped')) = (finished_at is not null)),
    constraint flow_step_stuck_has_reason check ((state = 'stuck') <= (reason is not null))
);

-- What the steps wanted done; each key once per run.
create table flow_effect (
    run_id uuid not null,
    key text not null,
    step text not null,
    kind text not null,
    data jsonb not null,
    result text,
    at timestamptz not null default now(),
    constraint flow_effect_pk primary key (run_id, key),
    constraint flow_effect_step_fk foreign key (run_id, step) references flow_step (run_id, name) on delete cascade
);

create index flow_effect_step_idx on flow_effect (run_id, step);

-- Who had a parked run go on or given up, and when.
create table flow_intervention (
    id uuid not null,
    run_id uuid not null,
    action text not null,
    asked_by text not null,
    asked_at timestamptz not null default now(),
    constraint flow_intervention_pk primary key (id),
    constraint flow_intervention_run_fk foreign key (run_id) references flow_run (id) on delete cascade,
    constraint flow_intervention_action_known check (action in ('resume', 'abandon'))
);

create index flow_intervention_run_idx on flow_intervention (run_id, asked_at);
