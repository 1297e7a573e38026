alter table member
    add column picture_url text,
    add column picture_alt text,
    add column picture_width integer,
    add column picture_height integer,
    add constraint member_picture_whole check (num_nulls(picture_url, picture_alt, picture_width, picture_height) in (0, 4));

-- A change of a member's address, which has to be confirmed from the old inbox and the new one.
create table address_change (
    id uuid not null,
    member_id uuid not null,
    email citext not null,
    old_code bytea not null,
    new_code bytea not null,
    wrong_codes integer not null default 0,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    done_at timestamptz,
    constraint address_change_pk primary key (id),
    constraint address_change_member_fk foreign key (member_id) references member (id) on delete cascade
);

create index address_change_recent_idx on address_change (member_id, asked_at);
