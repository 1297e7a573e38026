-- What a post was tagged with when it was written so; null of what was kept before.

alter table revision add column tagged json;
