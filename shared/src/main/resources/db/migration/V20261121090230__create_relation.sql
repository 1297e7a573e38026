create table relation (
    id uuid constraint relation_pk primary key,
    version integer not null default 0,
    kind text not null,
    from_kind text not null,
    from_id text not null constraint relation_from_id_short check (char_length(from_id) between 1 and 200),
    to_kind text not null,
    to_id text not null constraint relation_to_id_short check (char_length(to_id) between 1 and 200),
    position integer not null constraint relation_position_natural check (position >= 0),
    constraint relation_once unique (kind, from_id, to_id),
    constraint relation_position_key unique (kind, from_id, position) deferrable initially deferred,
    constraint relation_not_to_itself check ((from_kind, from_id) <> (to_kind, to_id))
);

create index relation_to_idx on relation (kind, to_id, id);
