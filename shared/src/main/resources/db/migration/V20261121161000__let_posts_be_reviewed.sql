-- Stewards can require that somebody else approves a post before readers see it. A review belongs to one post; what
-- happened to it is kept step by step. Comments stand at a paragraph, of which they keep the words.

create table review_rule (
    kind text constraint review_rule_pk primary key,
    changed_at timestamptz not null,
    changed_by uuid,
    constraint review_rule_kind_known check (kind in ('POST', 'PAGE'))
);

create table post_writer (
    post_id uuid not null constraint post_writer_post_fk references post on delete cascade,
    member_id uuid not null,
    wrote_at timestamptz not null,
    constraint post_writer_pk primary key (post_id, member_id)
);

insert into post_writer (post_id, member_id, wrote_at)
select post_id, written_by, max(written_at) from revision where written_by is not null group by post_id, written_by;

create table review (
    post_id uuid constraint review_pk primary key constraint review_post_fk references post on delete cascade,
    version integer not null,
    status text not null,
    approved_at timestamptz,
    constraint review_status_known check (status in ('DRAFT', 'IN_REVIEW', 'SENT_BACK', 'APPROVED')),
    constraint review_approved_has_time check (status <> 'APPROVED' or approved_at is not null)
);

create index review_open_idx on review (post_id) where status = 'IN_REVIEW';

create table review_step (
    id uuid constraint review_step_pk primary key,
    post_id uuid not null constraint review_step_post_fk references post on delete cascade,
    deed text not null,
    taken_at timestamptz not null,
    taken_by uuid,
    note text not null,
    text_version integer not null,
    constraint review_step_deed_known check (deed in ('ASKED', 'WITHDRAWN', 'SENT_BACK', 'APPROVED', 'OVERRULED',
        'LAPSED', 'PUBLISHED', 'UNSCHEDULED'))
);

create index review_step_post_idx on review_step (post_id, id);

create table review_comment (
    id uuid constraint review_comment_pk primary key,
    post_id uuid not null constraint review_comment_post_fk references post on delete cascade,
    answers uuid constraint review_comment_answers_fk references review_comment on delete cascade,
    place integer,
    quote text not null,
    passage text not null,
    body text not null,
    written_at timestamptz not null,
    written_by uuid not null,
    resolved_at timestamptz,
    resolved_by uuid,
    constraint review_comment_resolved_by_somebody check ((resolved_at is null) = (resolved_by is null)),
    constraint review_comment_place_positive check (place >= 0)
);

create index review_comment_post_idx on review_comment (post_id, id);
create index review_comment_answers_idx on review_comment (answers);
