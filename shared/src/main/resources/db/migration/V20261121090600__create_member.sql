create table member (
    id uuid constraint member_pk primary key,
    version integer not null default 0,
    handle text not null constraint member_handle_key unique,
    name text not null,
    email citext not null constraint member_email_key unique,
    bio text not null,
    joined date not null
);

create index member_newest_idx on member (joined desc, id desc);
