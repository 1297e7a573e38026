create table member_like (
    id uuid constraint member_like_pk primary key,
    member_id uuid not null,
    target_kind text not null constraint member_like_target_kind_short check (char_length(target_kind) between 1 and 40),
    target_id text not null constraint member_like_target_id_short check (char_length(target_id) between 1 and 200),
    target_slug text,
    liked_at timestamptz not null,
    constraint member_like_once unique (member_id, target_kind, target_id)
);

create index member_like_newest_idx on member_like (member_id, target_kind, liked_at desc, id desc);
create index member_like_target_idx on member_like (target_kind, target_id);
