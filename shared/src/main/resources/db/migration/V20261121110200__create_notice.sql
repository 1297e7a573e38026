-- What members are told: each notice in the inbox of each member, and what waits for the daily digest.

create table notice (
    id uuid not null,
    member_id uuid not null,
    source text not null,
    title text not null,
    summary text not null,
    url text not null,
    told_at timestamptz not null default now(),
    read_at timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_member_fk foreign key (member_id) references member (id) on delete cascade,
    constraint notice_once unique (member_id, source)
);

create index notice_inbox_idx on notice (member_id, id);

create table digest_item (
    source text not null,
    title text not null,
    url text not null,
    added_at timestamptz not null default now(),
    digest date,
    constraint digest_item_pk primary key (source)
);

create index digest_item_waiting_idx on digest_item (added_at) where digest is null;
