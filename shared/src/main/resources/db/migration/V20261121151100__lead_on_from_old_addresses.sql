-- Addresses of another system, or of long ago, lead to where things are now; near slugs are found by their letters.

create table redirect (
    source text constraint redirect_pk primary key,
    target text not null,
    permanent boolean not null,
    changed_at timestamptz not null default now()
);

create index post_slug_letters_idx on post using gist (slug gist_trgm_ops (siglen = 64)) where status = 'PUBLISHED';
