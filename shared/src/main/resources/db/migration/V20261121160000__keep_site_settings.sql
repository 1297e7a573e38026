-- What the members say of their site, in one row; until there is one, the configuration counts.

create table site_settings (
    id uuid not null,
    version integer not null,
    title varchar(60) not null,
    description varchar(200) not null,
    logo_url text,
    logo_alt varchar(300),
    logo_width integer,
    logo_height integer,
    accent char(7),
    language varchar(35) not null,
    zone varchar(60) not null,
    profiles text[] not null,
    head text not null,
    foot text not null,
    changed_at timestamptz not null default now(),
    constraint site_settings_pk primary key (id),
    constraint site_settings_are_one check (id = '00000000-0000-0000-0000-000000000001'),
    constraint site_settings_logo_is_whole check (num_nonnulls(logo_url, logo_alt, logo_width, logo_height) in (0, 4))
);

create trigger site_settings_media after insert or delete or update of logo_url on site_settings
    for each row execute function note_media_use();
