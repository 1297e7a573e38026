-- What is written can be dated ahead, put into the trash, moved to another address, and read as it was before.

alter table post add column lexical text;
alter table post add column written_at timestamptz not null default now();
alter table post alter column written_at drop default;
alter table post add column due_at timestamptz;
alter table post add column trashed_at timestamptz;
alter table post drop constraint post_status_known;
alter table post add constraint post_status_known
    check (status in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED'));
alter table post add constraint post_scheduled_has_due_time check ((status = 'SCHEDULED') = (due_at is not null));
alter table post add constraint post_trashed_is_not_shown
    check (trashed_at is null or status in ('DRAFT', 'UNPUBLISHED'));

create index post_due_idx on post (due_at) where status = 'SCHEDULED';
create index post_written_idx on post (written_at desc, id desc);

create table post_address (
    slug text constraint post_address_pk primary key,
    post_id uuid not null constraint post_address_post_fk references post on delete cascade,
    left_at timestamptz not null
);

create index post_address_post_idx on post_address (post_id);

create table revision (
    post_id uuid not null constraint revision_post_fk references post on delete cascade,
    number integer not null constraint revision_number_positive check (number > 0),
    written_at timestamptz not null,
    written_by uuid,
    content json not null,
    constraint revision_pk primary key (post_id, number)
);
