create table author (
    id uuid constraint author_pk primary key,
    version integer not null default 0,
    handle text not null constraint author_handle_key unique,
    name text not null,
    bio text not null
);

create table post (
    id uuid constraint post_pk primary key,
    version integer not null default 0,
    kind text not null constraint post_kind_known check (kind in ('POST', 'PAGE')),
    slug text not null constraint post_slug_key unique,
    title text not null,
    excerpt text not null,
    html text not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    author_id uuid constraint post_author_fk references author,
    minutes integer not null constraint post_minutes_positive check (minutes > 0),
    featured boolean not null default false,
    published_at timestamptz not null,
    constraint post_has_author check (kind = 'PAGE' or author_id is not null),
    constraint post_picture_whole check (num_nulls(picture_url, picture_alt, picture_width, picture_height) in (0, 4))
);

create index post_newest_idx on post (kind, published_at desc, id desc);
create index post_author_idx on post (author_id);

create table post_tag (
    post_id uuid not null constraint post_tag_post_fk references post on delete cascade,
    position integer not null,
    name text not null,
    constraint post_tag_pk primary key (post_id, position),
    constraint post_tag_name_key unique (post_id, name) deferrable initially deferred
);

create table navigation_item (
    id uuid constraint navigation_item_pk primary key,
    parent_id uuid constraint navigation_item_parent_fk references navigation_item on delete cascade
        deferrable initially deferred,
    position integer not null,
    label text not null,
    app text not null,
    path text not null,
    constraint navigation_item_position_key unique nulls not distinct (parent_id, position)
);
