-- Three letters of a name, a handle or an address find a member, wherever they stand.
create extension if not exists pg_trgm;

create index member_search_idx on member
    using gin ((chr(10) || name || chr(10) || handle || chr(10) || email::text) gin_trgm_ops);
