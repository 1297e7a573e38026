-- What Spring Security keeps of passkeys, in tables of its names. Who leaves, leaves nothing here.

create table user_entities (
    id text not null,
    name text not null,
    display_name text not null,
    member_id uuid not null generated always as (name::uuid) stored,
    constraint user_entities_pk primary key (id),
    constraint user_entities_name_key unique (name),
    constraint user_entities_member_fk foreign key (member_id) references member (id) on delete cascade
);

create index user_entities_member_idx on user_entities (member_id);

create table user_credentials (
    id uuid not null default gen_random_uuid(),
    credential_id text not null,
    user_entity_user_id text not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    authenticator_transports text not null,
    public_key_credential_type text not null,
    backup_state boolean not null,
    attestation_object bytea not null,
    attestation_client_data_json bytea not null,
    created timestamptz not null,
    last_used timestamptz not null,
    label text not null,
    constraint user_credentials_pk primary key (credential_id),
    constraint user_credentials_id_key unique (id),
    constraint user_credentials_user_entity_fk foreign key (user_entity_user_id) references user_entities (id) on delete cascade,
    constraint user_credentials_credential_short check (char_length(credential_id) between 1 and 1400),
    constraint user_credentials_label_short check (char_length(label) between 1 and 60)
);

create index user_credentials_user_entity_idx on user_credentials (user_entity_user_id);
