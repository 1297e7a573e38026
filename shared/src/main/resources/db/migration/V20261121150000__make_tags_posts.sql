-- A tag is a page that is-a tag, and a post is tagged with it: the names that posts had become such pages. The page
-- "tag" has an id that the program knows, whatever becomes of its title and its address.

-- Posts are known by their ids, which other things that are related need not have.
alter table relation
    add column from_uuid uuid generated always as (case when from_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then cast(from_id as uuid) end) stored,
    add column to_uuid uuid generated always as (case when to_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then cast(to_id as uuid) end) stored;

create index relation_from_uuid_idx on relation (from_uuid, kind, position);
create index relation_to_uuid_idx on relation (to_uuid, kind);

do $$
declare
    root constant uuid := '01990000-0000-7000-8000-000000007a60';
    reserved constant text[] := array['actuator', 'archive', 'authors', 'css', 'error', 'feed', 'flows', 'img',
        'internal', 'js', 'login', 'logout', 'manuscripts', 'media', 'members', 'oembed', 'pictures', 'posts',
        'previews', 'redirects', 'search', 'settings', 'sitemap', 'tags', 'webjars'];
    made record;
    wanted text;
    free text;
    number integer;
    page uuid;
begin
    for made in
        select true as root, 'Tag' as name, 'tag' as key
        union all
        select false, min(name), lower(name) from post_tag group by lower(name)
        order by 1 desc, 3
    loop
        wanted := trim('-' from regexp_replace(regexp_replace(normalize(made.key, NFKD), '[\u0300-\u036f]', '', 'g'),
            '[^a-z0-9]+', '-', 'g'));
        wanted := trim('-' from left(coalesce(nullif(wanted, ''), 'untitled'), 90));
        free := wanted;
        number := 1;
        while free = any(reserved) or exists (select from post where slug = free)
            or exists (select from post_address where slug = free)
        loop
            number := number + 1;
            free := wanted || '-' || number;
        end loop;
        page := case when made.root then root else gen_random_uuid() end;
        insert into post (id, kind, slug, title, excerpt, html, text, minutes, published_at, status, written_at)
        values (page, 'PAGE', free, made.name, case when made.root then 'What we write about.' else '' end, '', '', 1,
            now(), 'PUBLISHED', now());
        if not made.root then
            insert into relation (id, kind, from_kind, from_id, to_kind, to_id, position)
            values (gen_random_uuid(), 'is-a', 'post', page::text, 'post', root::text, 0);
            insert into relation (id, kind, from_kind, from_id, to_kind, to_id, position)
            select gen_random_uuid(), 'tagged', 'post', post_id::text, 'post', page::text, min(position)
            from post_tag where lower(name) = made.key group by post_id;
        end if;
    end loop;
end
$$;

-- Of two spellings of a name in one post the first is left, and no gap where the other was.
update relation set position = place.number - 1
from (select id, row_number() over (partition by from_id order by position) as number
    from relation where kind = 'tagged') place
where place.id = relation.id and relation.position <> place.number - 1;
set constraints relation_position_key immediate;

drop table post_tag;

-- What is a tag: what is of that type or of one of its subtypes.
create view tag as
with recursive type (id) as (
    select cast('01990000-0000-7000-8000-000000007a60' as uuid)
    union
    select edge.from_uuid from relation edge join type on edge.to_uuid = type.id where edge.kind = 'subtype-of')
select id, kind, slug, title, status from post
where trashed_at is null and id in (
    select edge.from_uuid from relation edge join type on edge.to_uuid = type.id where edge.kind = 'is-a');

-- The tags of posts, as readers see them: looked up from the post, so that it does not matter how many tags there are.
create view tagging as
with recursive type (id) as (
    select cast('01990000-0000-7000-8000-000000007a60' as uuid)
    union
    select edge.from_uuid from relation edge join type on edge.to_uuid = type.id where edge.kind = 'subtype-of')
select edge.from_uuid as post_id, edge.position, tag.id as tag_id, tag.kind as tag_kind, tag.slug as tag_slug,
    tag.title as tag_name
from relation edge join post tag on tag.id = edge.to_uuid
where edge.kind = 'tagged' and tag.status = 'PUBLISHED' and exists (
    select from relation sort join type on sort.to_uuid = type.id
    where sort.kind = 'is-a' and sort.from_uuid = edge.to_uuid);
