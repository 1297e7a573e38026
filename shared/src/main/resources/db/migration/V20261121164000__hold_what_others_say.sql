-- What another system says of a post or an author and this one does not use, so that nothing is lost on the way.
alter table post add column elsewhere text not null default '{}';
alter table post add constraint post_elsewhere_is_object check (json_typeof(elsewhere::json) = 'object');
alter table author add column elsewhere text not null default '{}';
alter table author add constraint author_elsewhere_is_object check (json_typeof(elsewhere::json) = 'object');
