-- Which sign-ins other people's applications know of, so that they are told when one ends.
create table client_sign_in (
    id uuid not null,
    sid text not null,
    client varchar(100) not null,
    member uuid not null,
    expires_at timestamptz not null,
    constraint client_sign_in_pk primary key (id),
    constraint client_sign_in_sid_key unique (sid, client),
    constraint client_sign_in_client_fk foreign key (client) references oauth2_registered_client (id) on delete cascade,
    constraint client_sign_in_sid_short check (char_length(sid) <= 100)
);

create index client_sign_in_client_idx on client_sign_in (client);

create index client_sign_in_expires_at_idx on client_sign_in (expires_at);
