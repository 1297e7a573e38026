alter table post add column language text not null default '';
alter table post add constraint post_language_tag check (language = '' or language ~ '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
