-- Our own applications follow from the configuration: what was kept of them was never asked for.
delete from oauth2_registered_client where client_id in ('blog', 'market', 'cart', 'events', 'federation', 'account');

alter table oauth2_authorization_consent add column given_at timestamptz not null default now();

create index oauth2_authorization_consent_member_idx on oauth2_authorization_consent (principal_name);
create index oauth2_authorization_client_idx on oauth2_authorization (registered_client_id);
