-- The schema that the migrations in shared/src/main/resources/db/migration make, for reading.
-- Written by bin/schema; a test fails when it is out of date. Nothing is ever run from this file.

create extension citext;

create table author (
    id uuid not null,
    version integer default 0 not null,
    handle text not null,
    name text not null,
    bio text not null,
    constraint author_pk PRIMARY KEY (id),
    constraint author_handle_key UNIQUE (handle)
);

create table calendar (
    id uuid not null,
    version integer default 0 not null,
    slug text not null,
    name text not null,
    description text not null,
    colour text not null,
    constraint calendar_pk PRIMARY KEY (id),
    constraint calendar_slug_key UNIQUE (slug),
    constraint calendar_colour_known CHECK ((colour = ANY (ARRAY['ROSE'::text, 'ASH'::text, 'MOSS'::text, 'PLUM'::text])))
);

create table calendar_entry (
    id uuid not null,
    version integer default 0 not null,
    calendar_id uuid not null,
    slug text not null,
    title text not null,
    summary text not null,
    html text not null,
    starts_local timestamp without time zone not null,
    ends_local timestamp without time zone not null,
    zone text not null,
    all_day boolean not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    place_name text not null,
    place_address text not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    constraint calendar_entry_pk PRIMARY KEY (id),
    constraint calendar_entry_slug_key UNIQUE (slug),
    constraint calendar_entry_ends_after_start CHECK ((ends_at > starts_at)),
    constraint calendar_entry_picture_whole CHECK ((num_nulls(picture_url, picture_alt, picture_width, picture_height) = ANY (ARRAY[0, 4])))
);
CREATE INDEX calendar_entry_calendar_idx ON public.calendar_entry USING btree (calendar_id);
CREATE INDEX calendar_entry_ends_idx ON public.calendar_entry USING btree (ends_at, starts_at);

create table cart (
    id uuid not null,
    session_digest text not null,
    changed_at timestamp with time zone default now() not null,
    constraint cart_pk PRIMARY KEY (id),
    constraint cart_session_key UNIQUE (session_digest)
);

create table cart_line (
    id uuid not null,
    cart_id uuid not null,
    product_id uuid not null,
    quantity integer not null,
    constraint cart_line_pk PRIMARY KEY (id),
    constraint cart_line_product_key UNIQUE (cart_id, product_id),
    constraint cart_line_quantity_in_range CHECK (((quantity >= 1) AND (quantity <= 999)))
);

create table cooperative_principle (
    cooperative_id integer not null,
    "position" integer not null,
    title text not null,
    text text not null,
    constraint cooperative_principle_pk PRIMARY KEY (cooperative_id, "position")
);

create table cooperative_profile (
    id integer not null,
    version integer default 0 not null,
    tagline text not null,
    founded integer not null,
    address text not null,
    html text not null,
    constraint cooperative_profile_pk PRIMARY KEY (id),
    constraint cooperative_profile_only_one CHECK ((id = 1))
);

create table idempotency_key (
    key text not null,
    request_digest bytea not null,
    status integer,
    content_type text,
    body bytea,
    created_at timestamp with time zone default now() not null,
    constraint idempotency_key_pk PRIMARY KEY (key),
    constraint idempotency_key_is_short CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200))),
    constraint idempotency_key_request_digest_is_sha256 CHECK ((octet_length(request_digest) = 32))
);
CREATE INDEX idempotency_key_created_at_idx ON public.idempotency_key USING btree (created_at);

create table market (
    id uuid not null,
    version integer default 0 not null,
    slug text not null,
    title text not null,
    description text not null,
    "position" integer not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    constraint market_pk PRIMARY KEY (id),
    constraint market_slug_key UNIQUE (slug),
    constraint market_picture_whole CHECK ((num_nulls(picture_url, picture_alt, picture_width, picture_height) = ANY (ARRAY[0, 4])))
);

create table media (
    hash text not null,
    content_type text not null,
    bytes bytea not null,
    width integer not null,
    height integer not null,
    alt text,
    stored_at timestamp with time zone default now() not null,
    constraint media_pk PRIMARY KEY (hash),
    constraint media_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    constraint media_is_small CHECK ((octet_length(bytes) <= 2097152)),
    constraint media_size_is_positive CHECK (((width > 0) AND (height > 0)))
);
alter table media alter column bytes set storage external;

create table member (
    id uuid not null,
    version integer default 0 not null,
    handle text not null,
    name text not null,
    email citext not null,
    bio text not null,
    joined date not null,
    constraint member_pk PRIMARY KEY (id),
    constraint member_email_key UNIQUE (email),
    constraint member_handle_key UNIQUE (handle)
);
CREATE INDEX member_newest_idx ON public.member USING btree (joined DESC, id DESC);

create table member_like (
    id uuid not null,
    member_id uuid not null,
    target_kind text not null,
    target_id text not null,
    target_slug text,
    liked_at timestamp with time zone not null,
    constraint member_like_pk PRIMARY KEY (id),
    constraint member_like_once UNIQUE (member_id, target_kind, target_id),
    constraint member_like_target_id_short CHECK (((char_length(target_id) >= 1) AND (char_length(target_id) <= 200))),
    constraint member_like_target_kind_short CHECK (((char_length(target_kind) >= 1) AND (char_length(target_kind) <= 40)))
);
CREATE INDEX member_like_newest_idx ON public.member_like USING btree (member_id, target_kind, liked_at DESC, id DESC);
CREATE INDEX member_like_target_idx ON public.member_like USING btree (target_kind, target_id);

create table navigation_item (
    id uuid not null,
    parent_id uuid,
    "position" integer not null,
    label text not null,
    app text not null,
    path text not null,
    constraint navigation_item_pk PRIMARY KEY (id),
    constraint navigation_item_position_key UNIQUE NULLS NOT DISTINCT (parent_id, "position")
);

create table page_config (
    id uuid not null,
    version integer default 0 not null,
    container_kind text not null,
    container_id text not null,
    features text[] default '{}'::text[] not null,
    constraint page_config_pk PRIMARY KEY (id),
    constraint page_config_container_key UNIQUE (container_kind, container_id),
    constraint page_config_container_id_short CHECK (((char_length(container_id) >= 1) AND (char_length(container_id) <= 200))),
    constraint page_config_container_kind_short CHECK (((char_length(container_kind) >= 1) AND (char_length(container_kind) <= 40)))
);

create table page_config_credential (
    page_config_id uuid not null,
    name text not null,
    encrypted_value bytea not null,
    constraint page_config_credential_pk PRIMARY KEY (page_config_id, name)
);

create table post (
    id uuid not null,
    version integer default 0 not null,
    kind text not null,
    slug text not null,
    title text not null,
    excerpt text not null,
    html text not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    author_id uuid,
    minutes integer not null,
    featured boolean default false not null,
    published_at timestamp with time zone not null,
    constraint post_pk PRIMARY KEY (id),
    constraint post_slug_key UNIQUE (slug),
    constraint post_has_author CHECK (((kind = 'PAGE'::text) OR (author_id IS NOT NULL))),
    constraint post_kind_known CHECK ((kind = ANY (ARRAY['POST'::text, 'PAGE'::text]))),
    constraint post_minutes_positive CHECK ((minutes > 0)),
    constraint post_picture_whole CHECK ((num_nulls(picture_url, picture_alt, picture_width, picture_height) = ANY (ARRAY[0, 4])))
);
CREATE INDEX post_author_idx ON public.post USING btree (author_id);
CREATE INDEX post_newest_idx ON public.post USING btree (kind, published_at DESC, id DESC);

create table post_tag (
    post_id uuid not null,
    "position" integer not null,
    name text not null,
    constraint post_tag_pk PRIMARY KEY (post_id, "position"),
    constraint post_tag_name_key UNIQUE (post_id, name) DEFERRABLE INITIALLY DEFERRED
);

create table product (
    id uuid not null,
    version integer default 0 not null,
    category_id uuid not null,
    slug text not null,
    name text not null,
    description text not null,
    producer text not null,
    price_minor bigint not null,
    price_currency character(3) not null,
    unit text not null,
    quantity integer not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    withdrawn boolean default false not null,
    constraint product_pk PRIMARY KEY (id),
    constraint product_slug_key UNIQUE (slug),
    constraint product_picture_whole CHECK ((num_nulls(picture_url, picture_alt, picture_width, picture_height) = ANY (ARRAY[0, 4]))),
    constraint product_price_positive CHECK ((price_minor > 0)),
    constraint product_quantity_positive CHECK ((quantity > 0)),
    constraint product_unit_known CHECK ((unit = ANY (ARRAY['G'::text, 'KG'::text, 'ML'::text, 'L'::text, 'PIECE'::text])))
);
CREATE INDEX product_category_idx ON public.product USING btree (category_id);

create table product_category (
    id uuid not null,
    version integer default 0 not null,
    market_id uuid not null,
    slug text not null,
    name text not null,
    "position" integer not null,
    constraint product_category_pk PRIMARY KEY (id),
    constraint product_category_slug_key UNIQUE (slug)
);
CREATE INDEX product_category_market_idx ON public.product_category USING btree (market_id);

create table relation (
    id uuid not null,
    version integer default 0 not null,
    kind text not null,
    from_kind text not null,
    from_id text not null,
    to_kind text not null,
    to_id text not null,
    "position" integer not null,
    constraint relation_pk PRIMARY KEY (id),
    constraint relation_once UNIQUE (kind, from_id, to_id),
    constraint relation_position_key UNIQUE (kind, from_id, "position") DEFERRABLE INITIALLY DEFERRED,
    constraint relation_from_id_short CHECK (((char_length(from_id) >= 1) AND (char_length(from_id) <= 200))),
    constraint relation_not_to_itself CHECK (((from_kind <> to_kind) OR (from_id <> to_id))),
    constraint relation_position_natural CHECK (("position" >= 0)),
    constraint relation_to_id_short CHECK (((char_length(to_id) >= 1) AND (char_length(to_id) <= 200)))
);
CREATE INDEX relation_to_idx ON public.relation USING btree (kind, to_id, id);

alter table calendar_entry add constraint calendar_entry_calendar_fk FOREIGN KEY (calendar_id) REFERENCES calendar(id);
alter table cart_line add constraint cart_line_cart_fk FOREIGN KEY (cart_id) REFERENCES cart(id) ON DELETE CASCADE;
alter table cooperative_principle add constraint cooperative_principle_profile_fk FOREIGN KEY (cooperative_id) REFERENCES cooperative_profile(id);
alter table navigation_item add constraint navigation_item_parent_fk FOREIGN KEY (parent_id) REFERENCES navigation_item(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
alter table page_config_credential add constraint page_config_credential_page_config_fk FOREIGN KEY (page_config_id) REFERENCES page_config(id) ON DELETE CASCADE;
alter table post add constraint post_author_fk FOREIGN KEY (author_id) REFERENCES author(id);
alter table post_tag add constraint post_tag_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table product add constraint product_category_fk FOREIGN KEY (category_id) REFERENCES product_category(id);
alter table product_category add constraint product_category_market_fk FOREIGN KEY (market_id) REFERENCES market(id);
