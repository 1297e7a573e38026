-- Addresses of another system, or of long ago, lead to where things are now; near slugs are found by their letters.

create table redirect (
    source text constraint redirect_pk primary key,
    target text not null,
    permanent boolean not null,
    changed_at timestamptz not null default now()
);

create index post_slug_letters_idx on post using gin (slug gin_trgm_ops) where status = 'PUBLISHED';
