-- What is published is found by its words, in the language that most of it is written in.

alter table post add column text text not null default '';
update post set text = regexp_replace(html, '<[^>]*>', ' ', 'g');

alter table post add column words tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', excerpt), 'B')
        || setweight(to_tsvector('english', left(text, 100000)), 'C')) stored;

create index post_words_idx on post using gin (words) where status = 'PUBLISHED';
create index post_title_letters_idx on post using gin (lower(title) gin_trgm_ops) where status = 'PUBLISHED';
