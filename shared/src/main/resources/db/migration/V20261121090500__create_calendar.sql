create table calendar (
    id uuid constraint calendar_pk primary key,
    version integer not null default 0,
    slug text not null constraint calendar_slug_key unique,
    name text not null,
    description text not null,
    colour text not null constraint calendar_colour_known check (colour in ('ROSE', 'ASH', 'MOSS', 'PLUM'))
);

create table calendar_entry (
    id uuid constraint calendar_entry_pk primary key,
    version integer not null default 0,
    calendar_id uuid not null constraint calendar_entry_calendar_fk references calendar,
    slug text not null constraint calendar_entry_slug_key unique,
    title text not null,
    summary text not null,
    html text not null,
    starts_local timestamp not null,
    ends_local timestamp not null,
    zone text not null,
    all_day boolean not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place_name text not null,
    place_address text not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    constraint calendar_entry_ends_after_start check (ends_at > starts_at),
    constraint calendar_entry_picture_whole
        check (num_nulls(picture_url, picture_alt, picture_width, picture_height) in (0, 4))
);

create index calendar_entry_ends_idx on calendar_entry (ends_at, starts_at);
create index calendar_entry_calendar_idx on calendar_entry (calendar_id);
