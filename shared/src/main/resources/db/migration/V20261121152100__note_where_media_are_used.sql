-- Whoever writes something says by it which media it uses: the hash of each stands somewhere in its row.

create table media_use (
    hash text not null,
    kind text not null,
    thing uuid not null,
    part integer not null default 0,
    constraint media_use_pk primary key (hash, kind, thing, part)
);

create index media_use_thing_idx on media_use (kind, thing, part);

-- Holds the media it names, so that none of them is removed while somebody begins to use it.
create function note_media_use() returns trigger language plpgsql as $$
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
$$;

create trigger post_media after insert or update or delete on post
    for each row execute function note_media_use();
create trigger revision_media after insert or update or delete on revision
    for each row execute function note_media_use();
create trigger market_media after insert or delete or update of picture_url on market
    for each row execute function note_media_use();
create trigger product_media after insert or delete or update of picture_url on product
    for each row execute function note_media_use();
create trigger calendar_entry_media after insert or delete or update of picture_url on calendar_entry
    for each row execute function note_media_use();
create trigger member_media after insert or delete or update of picture_url on member
    for each row execute function note_media_use();

insert into media_use (hash, kind, thing, part)
select hit[1], kind, thing, part from (
    select 'post' as kind, id as thing, 0 as part, post::text as content from post
    union all select 'revision', post_id, number, content::text from revision
    union all select 'market', id, 0, market::text from market
    union all select 'product', id, 0, product::text from product
    union all select 'calendar_entry', id, 0, calendar_entry::text from calendar_entry
    union all select 'member', id, 0, member::text from member) rows
cross join lateral regexp_matches(content, '[0-9a-f]{64}', 'g') hit
on conflict do nothing;
