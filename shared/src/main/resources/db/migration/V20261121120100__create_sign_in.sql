-- Who may do what, and how members sign in.

alter table member add column suspended_at timestamptz;

create table member_role (
    member_id uuid not null,
    role text not null,
    constraint member_role_pk primary key (member_id, role),
    constraint member_role_member_fk foreign key (member_id) references member (id) on delete cascade,
    constraint member_role_known check (role in ('editor', 'steward', 'admin'))
);

-- Each time somebody asked to sign in; of the secrets only digests are kept.
create table sign_in (
    id uuid not null,
    email citext not null,
    link bytea not null,
    code bytea not null,
    browser bytea not null,
    wrong_codes integer not null default 0,
    asked_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint sign_in_pk primary key (id),
    constraint sign_in_link_key unique (link)
);

create index sign_in_recent_idx on sign_in (email, asked_at);
create index sign_in_old_idx on sign_in (expires_at);

-- The keys that sign tokens, encrypted.
create table signing_key (
    id text not null,
    content bytea not null,
    made_at timestamptz not null default now(),
    constraint signing_key_pk primary key (id)
);

-- What Spring Authorization Server keeps.
create table oauth2_registered_client (
    id varchar(100) not null constraint oauth2_registered_client_pk primary key,
    client_id varchar(100) not null constraint oauth2_registered_client_client_key unique,
    client_id_issued_at timestamptz not null default now(),
    client_secret varchar(200),
    client_secret_expires_at timestamptz,
    client_name varchar(200) not null,
    client_authentication_methods varchar(1000) not null,
    authorization_grant_types varchar(1000) not null,
    redirect_uris varchar(1000),
    post_logout_redirect_uris varchar(1000),
    scopes varchar(1000) not null,
    client_settings varchar(2000) not null,
    token_settings varchar(2000) not null
);

create table oauth2_authorization (
    id varchar(100) not null constraint oauth2_authorization_pk primary key,
    registered_client_id varchar(100) not null,
    principal_name varchar(200) not null,
    authorization_grant_type varchar(100) not null,
    authorized_scopes varchar(1000),
    attributes text,
    state varchar(500),
    authorization_code_value text,
    authorization_code_issued_at timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata text,
    access_token_value text,
    access_token_issued_at timestamptz,
    access_token_expires_at timestamptz,
    access_token_metadata text,
    access_token_type varchar(100),
    access_token_scopes varchar(1000),
    oidc_id_token_value text,
    oidc_id_token_issued_at timestamptz,
    oidc_id_token_expires_at timestamptz,
    oidc_id_token_metadata text,
    refresh_token_value text,
    refresh_token_issued_at timestamptz,
    refresh_token_expires_at timestamptz,
    refresh_token_metadata text,
    user_code_value text,
    user_code_issued_at timestamptz,
    user_code_expires_at timestamptz,
    user_code_metadata text,
    device_code_value text,
    device_code_issued_at timestamptz,
    device_code_expires_at timestamptz,
    device_code_metadata text
);

create index oauth2_authorization_code_idx on oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_access_idx on oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_refresh_idx on oauth2_authorization using hash (refresh_token_value);
create index oauth2_authorization_id_token_idx on oauth2_authorization using hash (oidc_id_token_value);
create index oauth2_authorization_state_idx on oauth2_authorization (state);
create index oauth2_authorization_member_idx on oauth2_authorization (principal_name);

create table oauth2_authorization_consent (
    registered_client_id varchar(100) not null,
    principal_name varchar(200) not null,
    authorities varchar(1000) not null,
    constraint oauth2_authorization_consent_pk primary key (registered_client_id, principal_name)
);
