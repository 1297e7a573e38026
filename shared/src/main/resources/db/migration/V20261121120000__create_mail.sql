-- Mails that wait to be sent, encrypted; a mail that was sent is gone.

create table mail (
    id uuid not null,
    content bytea not null,
    attempts integer not null default 0,
    turn uuid,
    next_at timestamptz not null default now(),
    reason text,
    given_up_at timestamptz,
    constraint mail_pk primary key (id)
);

create index mail_due_idx on mail (next_at) where given_up_at is null;
