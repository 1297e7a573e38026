-- Refresh tokens that were used, of each a keyed digest, for as long as it would have lived.
create table spent_refresh_token (
    digest bytea not null,
    authorization_id varchar(100) not null,
    expires_at timestamptz not null,
    constraint spent_refresh_token_pk primary key (digest),
    constraint spent_refresh_token_authorization_fk foreign key (authorization_id)
        references oauth2_authorization (id) on delete cascade
);

create index spent_refresh_token_authorization_idx on spent_refresh_token (authorization_id);
create index spent_refresh_token_old_idx on spent_refresh_token (expires_at);
