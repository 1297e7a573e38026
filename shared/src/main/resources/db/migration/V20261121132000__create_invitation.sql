-- Who may become a member, and who asked them to: one row for each address, renewed when it is invited again.

create table invitation (
    id uuid not null,
    email citext not null,
    invited_by uuid not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    -- The last mails, oldest first: they are limited.
    mailed_at timestamptz[] not null,
    constraint invitation_pk primary key (id),
    constraint invitation_email_key unique (email),
    constraint invitation_member_fk foreign key (invited_by) references member (id) on delete cascade
);

create index invitation_open_idx on invitation (invited_at) where accepted_at is null and withdrawn_at is null;
