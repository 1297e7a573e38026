create table market (
    id uuid constraint market_pk primary key,
    version integer not null default 0,
    slug text not null constraint market_slug_key unique,
    title text not null,
    description text not null,
    position integer not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    constraint market_picture_whole check (num_nulls(picture_url, picture_alt, picture_width, picture_height) in (0, 4))
);

create table product_category (
    id uuid constraint product_category_pk primary key,
    version integer not null default 0,
    market_id uuid not null constraint product_category_market_fk references market,
    slug text not null constraint product_category_slug_key unique,
    name text not null,
    position integer not null
);

create index product_category_market_idx on product_category (market_id);

create table product (
    id uuid constraint product_pk primary key,
    version integer not null default 0,
    category_id uuid not null constraint product_category_fk references product_category,
    slug text not null constraint product_slug_key unique,
    name text not null,
    description text not null,
    producer text not null,
    price_minor bigint not null constraint product_price_positive check (price_minor > 0),
    price_currency char(3) not null,
    unit text not null constraint product_unit_known check (unit in ('G', 'KG', 'ML', 'L', 'PIECE')),
    quantity integer not null constraint product_quantity_positive check (quantity > 0),
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    withdrawn boolean not null default false,
    constraint product_picture_whole check (num_nulls(picture_url, picture_alt, picture_width, picture_height) in (0, 4))
);

create index product_category_idx on product (category_id);
