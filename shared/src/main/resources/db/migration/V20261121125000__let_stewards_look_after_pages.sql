-- A page is known by its slug alone: it belongs to another domain, which may come to live elsewhere.
create table stewardship (
    member_id uuid not null,
    page text not null,
    constraint stewardship_pk primary key (member_id, page),
    constraint stewardship_member_fk foreign key (member_id) references member (id) on delete cascade
);
