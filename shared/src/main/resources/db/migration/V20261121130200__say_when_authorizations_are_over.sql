-- When nothing of an authorization is of use any more; one that never came to tokens is over from the beginning.
alter table oauth2_authorization
    add column made_at timestamptz not null default now(),
    add column over_at timestamptz not null generated always as (
        coalesce(greatest(authorization_code_expires_at, access_token_expires_at, oidc_id_token_expires_at,
            refresh_token_expires_at), made_at)
    ) stored;

create index oauth2_authorization_over_idx on oauth2_authorization (over_at);
