-- Who has the link sees the text before it is published, without an account.

create table preview (
    post_id uuid constraint preview_pk primary key constraint preview_post_fk references post on delete cascade,
    token_hash bytea not null constraint preview_token_key unique,
    made_at timestamptz not null
);
