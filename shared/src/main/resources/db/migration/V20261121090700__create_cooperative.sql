create table cooperative_profile (
    id integer constraint cooperative_profile_pk primary key constraint cooperative_profile_only_one check (id = 1),
    version integer not null default 0,
    tagline text not null,
    founded integer not null,
    address text not null,
    html text not null
);

create table cooperative_principle (
    cooperative_id integer not null constraint cooperative_principle_profile_fk references cooperative_profile,
    position integer not null,
    title text not null,
    text text not null,
    constraint cooperative_principle_pk primary key (cooperative_id, position)
);
