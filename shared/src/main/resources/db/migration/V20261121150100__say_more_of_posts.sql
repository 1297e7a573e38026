-- Who may read all of a post, who wrote it together, and how machines present it.

alter table post add column readers text not null default 'EVERYBODY'
    constraint post_readers_known check (readers in ('EVERYBODY', 'MEMBERS', 'EDITORS'));
alter table post add column cut boolean not null default false;
alter table post add column caption text not null default '';
alter table post add column canonical_url text;
alter table post add column meta_title text;
alter table post add column meta_description text;
alter table post add column og_title text;
alter table post add column og_description text;
alter table post add column og_image text;
alter table post add column x_title text;
alter table post add column x_description text;
alter table post add column x_image text;

-- What stood behind a paywall was for nobody as yet, and is for members now.
update post set cut = true where lexical like '%"paywall"%';

create table post_author (
    post_id uuid not null constraint post_author_post_fk references post on delete cascade,
    position integer not null,
    author_id uuid not null constraint post_author_author_fk references author,
    constraint post_author_pk primary key (post_id, position)
);

create index post_author_author_idx on post_author (author_id);
