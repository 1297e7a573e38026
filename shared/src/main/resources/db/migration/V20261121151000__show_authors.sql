-- An author has a page with a picture, and the posts in order.

alter table author
    add column picture_url text,
    add column picture_alt text,
    add column picture_width integer,
    add column picture_height integer,
    add constraint author_picture_whole
        check (num_nulls(picture_url, picture_alt, picture_width, picture_height) in (0, 4));

drop index post_author_idx;
create index post_author_idx on post (author_id, kind, published_at desc, id desc) where status = 'PUBLISHED';
