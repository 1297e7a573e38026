-- The schema that the migrations in shared/src/main/resources/db/migration make, for reading.
-- Written by bin/schema; a test fails when it is out of date. Nothing is ever run from this file.

create extension citext;
create extension pg_trgm;
create sequence ap_position;

create table address_change (
    id uuid not null,
    member_id uuid not null,
    email citext not null,
    old_code bytea not null,
    new_code bytea not null,
    wrong_codes integer default 0 not null,
    asked_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    done_at timestamp with time zone,
    constraint address_change_pk PRIMARY KEY (id)
);
CREATE INDEX address_change_recent_idx ON public.address_change USING btree (member_id, asked_at);

create table ap_activities (
    id uuid not null,
    internal boolean not null,
    "position" bigint default nextval('ap_position'::regclass) not null,
    type text not null,
    actor text not null,
    object_id text not null,
    application text not null,
    audience text not null,
    published timestamp with time zone not null,
    content jsonb not null,
    constraint ap_activities_pk PRIMARY KEY (id, internal),
    constraint ap_activities_application_known CHECK ((application = ANY (ARRAY['blog'::text, 'market'::text, 'cart'::text, 'events'::text, 'federation'::text, 'account'::text]))),
    constraint ap_activities_audience_known CHECK ((audience = ANY (ARRAY['public'::text, 'followers'::text, 'direct'::text, 'internal'::text]))),
    constraint ap_activities_internal_means_audience CHECK ((internal = (audience = 'internal'::text))),
    constraint ap_activities_object_short CHECK (((char_length(object_id) >= 1) AND (char_length(object_id) <= 1000))),
    constraint ap_activities_type_short CHECK (((char_length(type) >= 1) AND (char_length(type) <= 100)))
) partition by list (internal);
CREATE INDEX ap_activities_object_idx ON ONLY public.ap_activities USING btree (object_id, id);
CREATE INDEX ap_activities_type_idx ON ONLY public.ap_activities USING btree (type, id);

create table ap_activities_internal partition of ap_activities for values in (true) partition by range (id);

create table ap_activities_internal_rest partition of ap_activities_internal default;

create table ap_activities_kept partition of ap_activities for values in (false) partition by range (id);

create table ap_activities_kept_rest partition of ap_activities_kept default;

create table ap_handler (
    name text not null,
    application text,
    types text[] not null,
    audiences text[] not null,
    ordered boolean not null,
    prompt boolean not null,
    attempts integer not null,
    removed_at timestamp with time zone,
    constraint ap_handler_pk PRIMARY KEY (name),
    constraint ap_handler_attempts_positive CHECK ((attempts > 0))
);

create table ap_handling (
    activity_id uuid not null,
    handler text not null,
    "position" bigint not null,
    order_key text,
    state text default 'pending'::text not null,
    attempts integer default 0 not null,
    next_at timestamp with time zone default now() not null,
    lease_until timestamp with time zone,
    runner uuid,
    error text,
    finished_at timestamp with time zone,
    lost integer default 0 not null,
    constraint ap_handling_pk PRIMARY KEY (activity_id, handler),
    constraint ap_handling_finished_has_time CHECK (((state = ANY (ARRAY['done'::text, 'dead'::text])) = (finished_at IS NOT NULL))),
    constraint ap_handling_running_is_leased CHECK ((((state = 'running'::text) = (lease_until IS NOT NULL)) AND ((state = 'running'::text) = (runner IS NOT NULL)))),
    constraint ap_handling_state_known CHECK ((state = ANY (ARRAY['pending'::text, 'running'::text, 'failed'::text, 'done'::text, 'dead'::text])))
);
CREATE INDEX ap_handling_dead_idx ON public.ap_handling USING btree (handler, activity_id) WHERE (state = 'dead'::text);
CREATE INDEX ap_handling_due_idx ON public.ap_handling USING btree (handler, next_at) WHERE (state = ANY (ARRAY['pending'::text, 'failed'::text]));
CREATE INDEX ap_handling_finished_idx ON public.ap_handling USING btree (finished_at) WHERE (state = 'done'::text);
CREATE INDEX ap_handling_in_order_idx ON public.ap_handling USING btree (handler, order_key, "position") WHERE ((order_key IS NOT NULL) AND (state = ANY (ARRAY['pending'::text, 'running'::text, 'failed'::text])));
CREATE INDEX ap_handling_leased_idx ON public.ap_handling USING btree (lease_until) WHERE (state = 'running'::text);

create table ap_retry (
    id uuid not null,
    activity_id uuid not null,
    handler text not null,
    asked_by text not null,
    asked_at timestamp with time zone default now() not null,
    constraint ap_retry_pk PRIMARY KEY (id)
);
CREATE INDEX ap_retry_handling_idx ON public.ap_retry USING btree (activity_id, handler);

create table audit_entry (
    activity_id uuid not null,
    at timestamp with time zone not null,
    application text not null,
    actor text not null,
    action text not null,
    object_id text not null,
    object_name text,
    constraint audit_entry_pk PRIMARY KEY (activity_id)
);
CREATE INDEX audit_entry_object_idx ON public.audit_entry USING btree (object_id, at DESC);

create table author (
    id uuid not null,
    version integer default 0 not null,
    handle text not null,
    name text not null,
    bio text not null,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    elsewhere text default '{}'::text not null,
    constraint author_pk PRIMARY KEY (id),
    constraint author_handle_key UNIQUE (handle),
    constraint author_elsewhere_is_object CHECK ((json_typeof((elsewhere)::json) = 'object'::text)),
    constraint author_picture_whole CHECK ((num_nulls(picture_url, picture_alt, picture_width, picture_height) = ANY (ARRAY[0, 4])))
);

create table blob_part (
    name text not null,
    number integer not null,
    bytes bytea not null,
    constraint blob_part_pk PRIMARY KEY (name, number),
    constraint blob_part_is_small CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 131072))),
    constraint blob_part_number_counts CHECK ((number >= 0))
);
alter table blob_part alter column bytes set storage external;

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
    owner_digest text not null,
    changed_at timestamp with time zone default now() not null,
    cut_at_joining uuid[],
    constraint cart_pk PRIMARY KEY (id),
    constraint cart_owner_key UNIQUE (owner_digest)
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

create table client_sign_in (
    id uuid not null,
    sid text not null,
    client character varying(100) not null,
    member uuid not null,
    expires_at timestamp with time zone not null,
    constraint client_sign_in_pk PRIMARY KEY (id),
    constraint client_sign_in_sid_key UNIQUE (sid, client),
    constraint client_sign_in_sid_short CHECK ((char_length(sid) <= 100))
);
CREATE INDEX client_sign_in_client_idx ON public.client_sign_in USING btree (client);
CREATE INDEX client_sign_in_expires_at_idx ON public.client_sign_in USING btree (expires_at);

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

create table digest_item (
    source text not null,
    title text not null,
    url text not null,
    added_at timestamp with time zone default now() not null,
    digest date,
    constraint digest_item_pk PRIMARY KEY (source)
);
CREATE INDEX digest_item_waiting_idx ON public.digest_item USING btree (added_at) WHERE (digest IS NULL);

create table encryption_pass (
    place text not null,
    key text not null,
    found integer not null,
    renewed integer not null,
    unreadable integer not null,
    ended_at timestamp with time zone default now() not null,
    constraint encryption_pass_pk PRIMARY KEY (place)
);

create table flow_effect (
    run_id uuid not null,
    key text not null,
    step text not null,
    kind text not null,
    data jsonb not null,
    result text,
    at timestamp with time zone default now() not null,
    constraint flow_effect_pk PRIMARY KEY (run_id, key)
);
CREATE INDEX flow_effect_step_idx ON public.flow_effect USING btree (run_id, step);

create table flow_intervention (
    id uuid not null,
    run_id uuid not null,
    action text not null,
    asked_by text not null,
    asked_at timestamp with time zone default now() not null,
    constraint flow_intervention_pk PRIMARY KEY (id),
    constraint flow_intervention_action_known CHECK ((action = ANY (ARRAY['resume'::text, 'abandon'::text])))
);
CREATE INDEX flow_intervention_run_idx ON public.flow_intervention USING btree (run_id, asked_at);

create table flow_run (
    id uuid not null,
    flow text not null,
    activity_id uuid not null,
    object_id text not null,
    object_name text,
    state text default 'running'::text not null,
    reason text,
    attempts integer default 0 not null,
    turn uuid,
    next_at timestamp with time zone default now() not null,
    started_at timestamp with time zone default now() not null,
    finished_at timestamp with time zone,
    lost integer default 0 not null,
    constraint flow_run_pk PRIMARY KEY (id),
    constraint flow_run_once UNIQUE (flow, activity_id),
    constraint flow_run_finished_has_time CHECK (((state = ANY (ARRAY['done'::text, 'abandoned'::text])) = (finished_at IS NOT NULL))),
    constraint flow_run_parked_has_reason CHECK (((state = 'parked'::text) <= (reason IS NOT NULL))),
    constraint flow_run_state_known CHECK ((state = ANY (ARRAY['running'::text, 'parked'::text, 'done'::text, 'abandoned'::text])))
);
CREATE INDEX flow_run_due_idx ON public.flow_run USING btree (next_at) WHERE (state = 'running'::text);
CREATE INDEX flow_run_flow_idx ON public.flow_run USING btree (flow, id);
CREATE INDEX flow_run_object_idx ON public.flow_run USING btree (object_id, id);
CREATE INDEX flow_run_parked_idx ON public.flow_run USING btree (id) WHERE (state = 'parked'::text);
CREATE INDEX flow_run_state_idx ON public.flow_run USING btree (state, id);

create table flow_step (
    run_id uuid not null,
    "position" integer not null,
    name text not null,
    after jsonb not null,
    state text default 'pending'::text not null,
    choice text,
    failures integer default 0 not null,
    reason text,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    constraint flow_step_pk PRIMARY KEY (run_id, name),
    constraint flow_step_settled_has_time CHECK (((state = ANY (ARRAY['done'::text, 'skipped'::text])) = (finished_at IS NOT NULL))),
    constraint flow_step_state_known CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'skipped'::text, 'stuck'::text]))),
    constraint flow_step_stuck_has_reason CHECK (((state = 'stuck'::text) <= (reason IS NOT NULL)))
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

create table invitation (
    id uuid not null,
    email citext not null,
    invited_by uuid not null,
    invited_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    mailed_at timestamp with time zone[] not null,
    constraint invitation_pk PRIMARY KEY (id),
    constraint invitation_email_key UNIQUE (email)
);
CREATE INDEX invitation_open_idx ON public.invitation USING btree (invited_at) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

create table mail (
    id uuid not null,
    content bytea not null,
    attempts integer default 0 not null,
    turn uuid,
    next_at timestamp with time zone default now() not null,
    reason text,
    given_up_at timestamp with time zone,
    constraint mail_pk PRIMARY KEY (id)
);
CREATE INDEX mail_due_idx ON public.mail USING btree (next_at) WHERE (given_up_at IS NULL);

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
    width integer,
    height integer,
    alt text,
    stored_at timestamp with time zone default now() not null,
    file text not null,
    name text,
    size bigint not null,
    preview text,
    constraint media_pk PRIMARY KEY (hash),
    constraint media_file_key UNIQUE (file),
    constraint media_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    constraint media_size_is_positive CHECK (((width > 0) AND (height > 0))),
    constraint media_size_whole CHECK (((width IS NULL) = (height IS NULL)))
);
CREATE INDEX media_stored_idx ON public.media USING btree (stored_at DESC, hash);

create table media_file (
    name text not null,
    hash text not null,
    content_type text not null,
    size bigint not null,
    place text not null,
    constraint media_file_pk PRIMARY KEY (name),
    constraint media_file_size_positive CHECK ((size > 0))
);
CREATE INDEX media_file_hash_idx ON public.media_file USING btree (hash);

create table media_use (
    hash text not null,
    kind text not null,
    thing uuid not null,
    part integer default 0 not null,
    constraint media_use_pk PRIMARY KEY (hash, kind, thing, part)
);
CREATE INDEX media_use_thing_idx ON public.media_use USING btree (kind, thing, part);

create table member (
    id uuid not null,
    version integer default 0 not null,
    handle text not null,
    name text not null,
    email citext not null,
    bio text not null,
    joined date not null,
    suspended_at timestamp with time zone,
    picture_url text,
    picture_alt text,
    picture_width integer,
    picture_height integer,
    suspension_reason text,
    constraint member_pk PRIMARY KEY (id),
    constraint member_email_key UNIQUE (email),
    constraint member_handle_key UNIQUE (handle),
    constraint member_picture_whole CHECK ((num_nulls(picture_url, picture_alt, picture_width, picture_height) = ANY (ARRAY[0, 4])))
);
CREATE INDEX member_newest_idx ON public.member USING btree (joined DESC, id DESC);
CREATE INDEX member_search_idx ON public.member USING gin (((((((chr(10) || name) || chr(10)) || handle) || chr(10)) || (email)::text)) gin_trgm_ops);

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

create table member_role (
    member_id uuid not null,
    role text not null,
    constraint member_role_pk PRIMARY KEY (member_id, role),
    constraint member_role_known CHECK ((role = ANY (ARRAY['editor'::text, 'steward'::text, 'admin'::text])))
);

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

create table notice (
    id uuid not null,
    member_id uuid not null,
    source text not null,
    title text not null,
    summary text not null,
    url text not null,
    told_at timestamp with time zone default now() not null,
    read_at timestamp with time zone,
    constraint notice_pk PRIMARY KEY (id),
    constraint notice_once UNIQUE (member_id, source)
);
CREATE INDEX notice_inbox_idx ON public.notice USING btree (member_id, id);
CREATE INDEX notice_unread_idx ON public.notice USING btree (member_id) WHERE (read_at IS NULL);

create table oauth2_authorization (
    id character varying(100) not null,
    registered_client_id character varying(100) not null,
    principal_name character varying(200) not null,
    authorization_grant_type character varying(100) not null,
    authorized_scopes character varying(1000),
    attributes text,
    state character varying(500),
    authorization_code_value text,
    authorization_code_issued_at timestamp with time zone,
    authorization_code_expires_at timestamp with time zone,
    authorization_code_metadata text,
    access_token_value text,
    access_token_issued_at timestamp with time zone,
    access_token_expires_at timestamp with time zone,
    access_token_metadata text,
    access_token_type character varying(100),
    access_token_scopes character varying(1000),
    oidc_id_token_value text,
    oidc_id_token_issued_at timestamp with time zone,
    oidc_id_token_expires_at timestamp with time zone,
    oidc_id_token_metadata text,
    refresh_token_value text,
    refresh_token_issued_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    refresh_token_metadata text,
    user_code_value text,
    user_code_issued_at timestamp with time zone,
    user_code_expires_at timestamp with time zone,
    user_code_metadata text,
    device_code_value text,
    device_code_issued_at timestamp with time zone,
    device_code_expires_at timestamp with time zone,
    device_code_metadata text,
    made_at timestamp with time zone default now() not null,
    over_at timestamp with time zone generated always as (COALESCE(GREATEST(authorization_code_expires_at, access_token_expires_at, oidc_id_token_expires_at, refresh_token_expires_at), made_at)) stored not null,
    constraint oauth2_authorization_pk PRIMARY KEY (id)
);
CREATE INDEX oauth2_authorization_access_idx ON public.oauth2_authorization USING hash (access_token_value);
CREATE INDEX oauth2_authorization_client_idx ON public.oauth2_authorization USING btree (registered_client_id);
CREATE INDEX oauth2_authorization_code_idx ON public.oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX oauth2_authorization_id_token_idx ON public.oauth2_authorization USING hash (oidc_id_token_value);
CREATE INDEX oauth2_authorization_member_idx ON public.oauth2_authorization USING btree (principal_name);
CREATE INDEX oauth2_authorization_over_idx ON public.oauth2_authorization USING btree (over_at);
CREATE INDEX oauth2_authorization_refresh_idx ON public.oauth2_authorization USING hash (refresh_token_value);
CREATE INDEX oauth2_authorization_state_idx ON public.oauth2_authorization USING btree (state);

create table oauth2_authorization_consent (
    registered_client_id character varying(100) not null,
    principal_name character varying(200) not null,
    authorities character varying(1000) not null,
    given_at timestamp with time zone default now() not null,
    constraint oauth2_authorization_consent_pk PRIMARY KEY (registered_client_id, principal_name)
);
CREATE INDEX oauth2_authorization_consent_member_idx ON public.oauth2_authorization_consent USING btree (principal_name);

create table oauth2_registered_client (
    id character varying(100) not null,
    client_id character varying(100) not null,
    client_id_issued_at timestamp with time zone default now() not null,
    client_secret character varying(200),
    client_secret_expires_at timestamp with time zone,
    client_name character varying(200) not null,
    client_authentication_methods character varying(1000) not null,
    authorization_grant_types character varying(1000) not null,
    redirect_uris character varying(1000),
    post_logout_redirect_uris character varying(1000),
    scopes character varying(1000) not null,
    client_settings character varying(2000) not null,
    token_settings character varying(2000) not null,
    constraint oauth2_registered_client_pk PRIMARY KEY (id),
    constraint oauth2_registered_client_client_key UNIQUE (client_id)
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
    published_at timestamp with time zone,
    status text not null,
    lexical text,
    written_at timestamp with time zone not null,
    due_at timestamp with time zone,
    trashed_at timestamp with time zone,
    text text default ''::text not null,
    words tsvector generated always as (((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, excerpt), 'B'::"char")) || setweight(to_tsvector('english'::regconfig, "left"(text, 100000)), 'C'::"char"))) stored not null,
    readers text default 'EVERYBODY'::text not null,
    cut boolean default false not null,
    caption text default ''::text not null,
    canonical_url text,
    meta_title text,
    meta_description text,
    og_title text,
    og_description text,
    og_image text,
    x_title text,
    x_description text,
    x_image text,
    language text default ''::text not null,
    elsewhere text default '{}'::text not null,
    constraint post_pk PRIMARY KEY (id),
    constraint post_slug_key UNIQUE (slug),
    constraint post_elsewhere_is_object CHECK ((json_typeof((elsewhere)::json) = 'object'::text)),
    constraint post_has_author CHECK (((kind = 'PAGE'::text) OR (author_id IS NOT NULL))),
    constraint post_kind_known CHECK ((kind = ANY (ARRAY['POST'::text, 'PAGE'::text]))),
    constraint post_language_tag CHECK (((language = ''::text) OR (language ~ '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$'::text))),
    constraint post_minutes_positive CHECK ((minutes > 0)),
    constraint post_picture_whole CHECK ((num_nulls(picture_url, picture_alt, picture_width, picture_height) = ANY (ARRAY[0, 4]))),
    constraint post_published_has_time CHECK (((status <> 'PUBLISHED'::text) OR (published_at IS NOT NULL))),
    constraint post_readers_known CHECK ((readers = ANY (ARRAY['EVERYBODY'::text, 'MEMBERS'::text, 'EDITORS'::text]))),
    constraint post_scheduled_has_due_time CHECK (((status = 'SCHEDULED'::text) = (due_at IS NOT NULL))),
    constraint post_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SCHEDULED'::text, 'PUBLISHED'::text, 'UNPUBLISHED'::text]))),
    constraint post_trashed_is_not_shown CHECK (((trashed_at IS NULL) OR (status = ANY (ARRAY['DRAFT'::text, 'UNPUBLISHED'::text]))))
);
CREATE INDEX post_author_idx ON public.post USING btree (author_id, kind, published_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX post_due_idx ON public.post USING btree (due_at) WHERE (status = 'SCHEDULED'::text);
CREATE INDEX post_found_idx ON public.post USING btree (published_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX post_newest_idx ON public.post USING btree (kind, published_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX post_slug_letters_idx ON public.post USING gist (slug gist_trgm_ops (siglen='64')) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX post_title_letters_idx ON public.post USING gin (lower(title) gin_trgm_ops) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX post_title_words_idx ON public.post USING gin (to_tsvector('english'::regconfig, title)) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX post_words_idx ON public.post USING gin (words) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX post_written_idx ON public.post USING btree (written_at DESC, id DESC);

create table post_address (
    slug text not null,
    post_id uuid not null,
    left_at timestamp with time zone not null,
    constraint post_address_pk PRIMARY KEY (slug)
);
CREATE INDEX post_address_post_idx ON public.post_address USING btree (post_id);

create table post_author (
    post_id uuid not null,
    "position" integer not null,
    author_id uuid not null,
    constraint post_author_pk PRIMARY KEY (post_id, "position")
);
CREATE INDEX post_author_author_idx ON public.post_author USING btree (author_id);

create table post_writer (
    post_id uuid not null,
    member_id uuid not null,
    wrote_at timestamp with time zone not null,
    constraint post_writer_pk PRIMARY KEY (post_id, member_id)
);

create table preview (
    post_id uuid not null,
    token_hash bytea not null,
    made_at timestamp with time zone not null,
    constraint preview_pk PRIMARY KEY (post_id),
    constraint preview_token_key UNIQUE (token_hash)
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

create table redirect (
    source text not null,
    target text not null,
    permanent boolean not null,
    changed_at timestamp with time zone default now() not null,
    constraint redirect_pk PRIMARY KEY (source)
);

create table relation (
    id uuid not null,
    version integer default 0 not null,
    kind text not null,
    from_kind text not null,
    from_id text not null,
    to_kind text not null,
    to_id text not null,
    "position" integer not null,
    from_uuid uuid generated always as (
CASE
    WHEN (from_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) THEN (from_id)::uuid
    ELSE NULL::uuid
END) stored,
    to_uuid uuid generated always as (
CASE
    WHEN (to_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) THEN (to_id)::uuid
    ELSE NULL::uuid
END) stored,
    constraint relation_pk PRIMARY KEY (id),
    constraint relation_once UNIQUE (kind, from_id, to_id),
    constraint relation_position_key UNIQUE (kind, from_id, "position") DEFERRABLE INITIALLY DEFERRED,
    constraint relation_from_id_short CHECK (((char_length(from_id) >= 1) AND (char_length(from_id) <= 200))),
    constraint relation_not_to_itself CHECK (((from_kind <> to_kind) OR (from_id <> to_id))),
    constraint relation_position_natural CHECK (("position" >= 0)),
    constraint relation_to_id_short CHECK (((char_length(to_id) >= 1) AND (char_length(to_id) <= 200)))
);
CREATE INDEX relation_from_uuid_idx ON public.relation USING btree (from_uuid, kind, "position");
CREATE INDEX relation_to_idx ON public.relation USING btree (kind, to_id, id);
CREATE INDEX relation_to_uuid_newest_idx ON public.relation USING btree (to_uuid, kind, from_uuid);

create table review (
    post_id uuid not null,
    version integer not null,
    status text not null,
    approved_at timestamp with time zone,
    constraint review_pk PRIMARY KEY (post_id),
    constraint review_approved_has_time CHECK (((status <> 'APPROVED'::text) OR (approved_at IS NOT NULL))),
    constraint review_status_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'SENT_BACK'::text, 'APPROVED'::text])))
);
CREATE INDEX review_open_idx ON public.review USING btree (post_id) WHERE (status = 'IN_REVIEW'::text);

create table review_comment (
    id uuid not null,
    post_id uuid not null,
    answers uuid,
    place integer,
    quote text not null,
    passage text not null,
    body text not null,
    written_at timestamp with time zone not null,
    written_by uuid not null,
    resolved_at timestamp with time zone,
    resolved_by uuid,
    constraint review_comment_pk PRIMARY KEY (id),
    constraint review_comment_place_positive CHECK ((place >= 0)),
    constraint review_comment_resolved_by_somebody CHECK (((resolved_at IS NULL) = (resolved_by IS NULL)))
);
CREATE INDEX review_comment_answers_idx ON public.review_comment USING btree (answers);
CREATE INDEX review_comment_post_idx ON public.review_comment USING btree (post_id, id);

create table review_rule (
    kind text not null,
    changed_at timestamp with time zone not null,
    changed_by uuid,
    constraint review_rule_pk PRIMARY KEY (kind),
    constraint review_rule_kind_known CHECK ((kind = ANY (ARRAY['POST'::text, 'PAGE'::text])))
);

create table review_step (
    id uuid not null,
    post_id uuid not null,
    deed text not null,
    taken_at timestamp with time zone not null,
    taken_by uuid,
    note text not null,
    text_version integer not null,
    constraint review_step_pk PRIMARY KEY (id),
    constraint review_step_deed_known CHECK ((deed = ANY (ARRAY['ASKED'::text, 'WITHDRAWN'::text, 'SENT_BACK'::text, 'APPROVED'::text, 'OVERRULED'::text, 'LAPSED'::text, 'PUBLISHED'::text, 'UNSCHEDULED'::text])))
);
CREATE INDEX review_step_post_idx ON public.review_step USING btree (post_id, id);

create table revision (
    post_id uuid not null,
    number integer not null,
    written_at timestamp with time zone not null,
    written_by uuid,
    content json not null,
    tagged json,
    constraint revision_pk PRIMARY KEY (post_id, number),
    constraint revision_number_positive CHECK ((number > 0))
);

create table sign_in (
    id uuid not null,
    email citext not null,
    link bytea not null,
    code bytea not null,
    browser bytea not null,
    wrong_codes integer default 0 not null,
    asked_at timestamp with time zone default now() not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint sign_in_pk PRIMARY KEY (id),
    constraint sign_in_link_key UNIQUE (link)
);
CREATE INDEX sign_in_old_idx ON public.sign_in USING btree (expires_at);
CREATE INDEX sign_in_recent_idx ON public.sign_in USING btree (email, asked_at);

create table signing_key (
    id text not null,
    content bytea not null,
    made_at timestamp with time zone default now() not null,
    constraint signing_key_pk PRIMARY KEY (id)
);

create table site_settings (
    id uuid not null,
    version integer not null,
    title character varying(60) not null,
    description character varying(200) not null,
    logo_url text,
    logo_alt character varying(300),
    logo_width integer,
    logo_height integer,
    accent character(7),
    language character varying(35) not null,
    zone character varying(60) not null,
    profiles text[] not null,
    head text not null,
    foot text not null,
    changed_at timestamp with time zone default now() not null,
    constraint site_settings_pk PRIMARY KEY (id),
    constraint site_settings_are_one CHECK ((id = '00000000-0000-0000-0000-000000000001'::uuid)),
    constraint site_settings_logo_is_whole CHECK ((num_nonnulls(logo_url, logo_alt, logo_width, logo_height) = ANY (ARRAY[0, 4])))
);

create table spent_refresh_token (
    digest bytea not null,
    authorization_id character varying(100) not null,
    expires_at timestamp with time zone not null,
    constraint spent_refresh_token_pk PRIMARY KEY (digest)
);
CREATE INDEX spent_refresh_token_authorization_idx ON public.spent_refresh_token USING btree (authorization_id);
CREATE INDEX spent_refresh_token_old_idx ON public.spent_refresh_token USING btree (expires_at);

create table stewardship (
    member_id uuid not null,
    page text not null,
    constraint stewardship_pk PRIMARY KEY (member_id, page)
);

create table user_credentials (
    id uuid default gen_random_uuid() not null,
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
    created timestamp with time zone not null,
    last_used timestamp with time zone not null,
    label text not null,
    constraint user_credentials_pk PRIMARY KEY (credential_id),
    constraint user_credentials_id_key UNIQUE (id),
    constraint user_credentials_credential_short CHECK (((char_length(credential_id) >= 1) AND (char_length(credential_id) <= 1400))),
    constraint user_credentials_label_short CHECK (((char_length(label) >= 1) AND (char_length(label) <= 60)))
);
CREATE INDEX user_credentials_user_entity_idx ON public.user_credentials USING btree (user_entity_user_id);

create table user_entities (
    id text not null,
    name text not null,
    display_name text not null,
    member_id uuid generated always as ((name)::uuid) stored not null,
    constraint user_entities_pk PRIMARY KEY (id),
    constraint user_entities_name_key UNIQUE (name)
);
CREATE INDEX user_entities_member_idx ON public.user_entities USING btree (member_id);

alter table address_change add constraint address_change_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE;
alter table ap_handling add constraint ap_handling_handler_fk FOREIGN KEY (handler) REFERENCES ap_handler(name);
alter table ap_retry add constraint ap_retry_handling_fk FOREIGN KEY (activity_id, handler) REFERENCES ap_handling(activity_id, handler) ON DELETE CASCADE;
alter table calendar_entry add constraint calendar_entry_calendar_fk FOREIGN KEY (calendar_id) REFERENCES calendar(id);
alter table cart_line add constraint cart_line_cart_fk FOREIGN KEY (cart_id) REFERENCES cart(id) ON DELETE CASCADE;
alter table client_sign_in add constraint client_sign_in_client_fk FOREIGN KEY (client) REFERENCES oauth2_registered_client(id) ON DELETE CASCADE;
alter table cooperative_principle add constraint cooperative_principle_profile_fk FOREIGN KEY (cooperative_id) REFERENCES cooperative_profile(id);
alter table flow_effect add constraint flow_effect_step_fk FOREIGN KEY (run_id, step) REFERENCES flow_step(run_id, name) ON DELETE CASCADE;
alter table flow_intervention add constraint flow_intervention_run_fk FOREIGN KEY (run_id) REFERENCES flow_run(id) ON DELETE CASCADE;
alter table flow_step add constraint flow_step_run_fk FOREIGN KEY (run_id) REFERENCES flow_run(id) ON DELETE CASCADE;
alter table invitation add constraint invitation_member_fk FOREIGN KEY (invited_by) REFERENCES member(id) ON DELETE CASCADE;
alter table media_file add constraint media_file_media_fk FOREIGN KEY (hash) REFERENCES media(hash) ON DELETE CASCADE;
alter table member_role add constraint member_role_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE;
alter table navigation_item add constraint navigation_item_parent_fk FOREIGN KEY (parent_id) REFERENCES navigation_item(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
alter table notice add constraint notice_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE;
alter table page_config_credential add constraint page_config_credential_page_config_fk FOREIGN KEY (page_config_id) REFERENCES page_config(id) ON DELETE CASCADE;
alter table post add constraint post_author_fk FOREIGN KEY (author_id) REFERENCES author(id);
alter table post_address add constraint post_address_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table post_author add constraint post_author_author_fk FOREIGN KEY (author_id) REFERENCES author(id);
alter table post_author add constraint post_author_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table post_writer add constraint post_writer_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table preview add constraint preview_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table product add constraint product_category_fk FOREIGN KEY (category_id) REFERENCES product_category(id);
alter table product_category add constraint product_category_market_fk FOREIGN KEY (market_id) REFERENCES market(id);
alter table review add constraint review_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table review_comment add constraint review_comment_answers_fk FOREIGN KEY (answers) REFERENCES review_comment(id) ON DELETE CASCADE;
alter table review_comment add constraint review_comment_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table review_step add constraint review_step_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table revision add constraint revision_post_fk FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table spent_refresh_token add constraint spent_refresh_token_authorization_fk FOREIGN KEY (authorization_id) REFERENCES oauth2_authorization(id) ON DELETE CASCADE;
alter table stewardship add constraint stewardship_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE;
alter table user_credentials add constraint user_credentials_user_entity_fk FOREIGN KEY (user_entity_user_id) REFERENCES user_entities(id) ON DELETE CASCADE;
alter table user_entities add constraint user_entities_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE;

create view tag as
 WITH RECURSIVE type(id) AS (
         SELECT '01990000-0000-7000-8000-000000007a60'::uuid AS uuid
        UNION
         SELECT edge.from_uuid
           FROM (relation edge
             JOIN type ON ((edge.to_uuid = type.id)))
          WHERE (edge.kind = 'subtype-of'::text)
        )
 SELECT id,
    kind,
    slug,
    title,
    status
   FROM post
  WHERE ((trashed_at IS NULL) AND (id IN ( SELECT edge.from_uuid
           FROM (relation edge
             JOIN type ON ((edge.to_uuid = type.id)))
          WHERE (edge.kind = 'is-a'::text))));
create view tagging as
 WITH RECURSIVE type(id) AS (
         SELECT '01990000-0000-7000-8000-000000007a60'::uuid AS uuid
        UNION
         SELECT edge_1.from_uuid
           FROM (relation edge_1
             JOIN type ON ((edge_1.to_uuid = type.id)))
          WHERE (edge_1.kind = 'subtype-of'::text)
        )
 SELECT edge.from_uuid AS post_id,
    edge."position",
    tag.id AS tag_id,
    tag.kind AS tag_kind,
    tag.slug AS tag_slug,
    tag.title AS tag_name
   FROM (relation edge
     JOIN post tag ON ((tag.id = edge.to_uuid)))
  WHERE ((edge.kind = 'tagged'::text) AND (tag.status = 'PUBLISHED'::text) AND (EXISTS ( SELECT
           FROM (relation sort
             JOIN type ON ((sort.to_uuid = type.id)))
          WHERE ((sort.kind = 'is-a'::text) AND (sort.from_uuid = edge.to_uuid)))));
CREATE OR REPLACE FUNCTION public.ap_activities_are_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'what happened is never changed: ap_activities refuses %', tg_op using errcode = 'integrity_constraint_violation';
end
$function$
;
CREATE OR REPLACE FUNCTION public.note_media_use()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
    row_text text := '';
    row_id uuid;
    row_part integer := 0;
    hashes text[];
begin
    if tg_op <> 'DELETE' then
        row_text := new::text;
    end if;
    if tg_table_name = 'revision' then
        row_id := case when tg_op = 'DELETE' then old.post_id else new.post_id end;
        row_part := case when tg_op = 'DELETE' then old.number else new.number end;
    else
        row_id := case when tg_op = 'DELETE' then old.id else new.id end;
    end if;
    select coalesce(array_agg(distinct hit[1]), '{}') into hashes
    from regexp_matches(row_text, '[0-9a-f]{64}', 'g') hit;
    delete from media_use
    where kind = tg_table_name and thing = row_id and part = row_part and hash <> all (hashes);
    if hashes <> '{}' then
        perform from media where hash = any (hashes) order by hash for key share;
        insert into media_use (hash, kind, thing, part)
        select named, tg_table_name, row_id, row_part from unnest(hashes) named
        on conflict do nothing;
    end if;
    return null;
end
$function$
;
CREATE TRIGGER ap_activities_append_only BEFORE DELETE OR UPDATE ON public.ap_activities FOR EACH ROW EXECUTE FUNCTION ap_activities_are_append_only();
CREATE TRIGGER calendar_entry_media AFTER INSERT OR DELETE OR UPDATE OF picture_url ON public.calendar_entry FOR EACH ROW EXECUTE FUNCTION note_media_use();
CREATE TRIGGER market_media AFTER INSERT OR DELETE OR UPDATE OF picture_url ON public.market FOR EACH ROW EXECUTE FUNCTION note_media_use();
CREATE TRIGGER member_media AFTER INSERT OR DELETE OR UPDATE OF picture_url ON public.member FOR EACH ROW EXECUTE FUNCTION note_media_use();
CREATE TRIGGER post_media AFTER INSERT OR DELETE OR UPDATE ON public.post FOR EACH ROW EXECUTE FUNCTION note_media_use();
CREATE TRIGGER product_media AFTER INSERT OR DELETE OR UPDATE OF picture_url ON public.product FOR EACH ROW EXECUTE FUNCTION note_media_use();
CREATE TRIGGER revision_media AFTER INSERT OR DELETE OR UPDATE ON public.revision FOR EACH ROW EXECUTE FUNCTION note_media_use();
CREATE TRIGGER site_settings_media AFTER INSERT OR DELETE OR UPDATE OF logo_url ON public.site_settings FOR EACH ROW EXECUTE FUNCTION note_media_use();
