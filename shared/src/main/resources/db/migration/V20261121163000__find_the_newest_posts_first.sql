-- Of words that nearly every post has, the newest that have them are found without looking at the others; those
-- that have them in the title are found whatever their date.
create index post_found_idx on post (published_at desc, id desc) where status = 'PUBLISHED';
create index post_title_words_idx on post using gin (to_tsvector('english', title)) where status = 'PUBLISHED';

-- The newest that lead to a thing, since identifiers are in order of time.
create index relation_to_uuid_newest_idx on relation (to_uuid, kind, from_uuid);
drop index relation_to_uuid_idx;
