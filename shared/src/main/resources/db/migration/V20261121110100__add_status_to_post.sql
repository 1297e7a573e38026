-- A post is written before readers see it, and may be taken back.

alter table post add column status text not null default 'PUBLISHED';
alter table post alter column status drop default;
alter table post alter column published_at drop not null;
alter table post add constraint post_status_known check (status in ('DRAFT', 'PUBLISHED', 'UNPUBLISHED'));
alter table post add constraint post_published_has_time check (status <> 'PUBLISHED' or published_at is not null);

drop index post_newest_idx;
create index post_newest_idx on post (kind, published_at desc, id desc) where status = 'PUBLISHED';
