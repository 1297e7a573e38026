create table page_config (
    id uuid constraint page_config_pk primary key,
    version integer not null default 0,
    container_kind text not null
        constraint page_config_container_kind_short check (char_length(container_kind) between 1 and 40),
    container_id text not null
        constraint page_config_container_id_short check (char_length(container_id) between 1 and 200),
    features text[] not null default '{}',
    constraint page_config_container_key unique (container_kind, container_id)
);

create table page_config_credential (
    page_config_id uuid not null
        constraint page_config_credential_page_config_fk references page_config on delete cascade,
    name text not null,
    encrypted_value bytea not null,
    constraint page_config_credential_pk primary key (page_config_id, name)
);
