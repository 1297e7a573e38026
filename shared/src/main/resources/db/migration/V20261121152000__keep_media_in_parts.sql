-- Files can be large, of any type, in several sizes and kept elsewhere: what a file is stands here, its bytes in parts.

create table blob_part (
    name text not null,
    number integer not null constraint blob_part_number_counts check (number >= 0),
    bytes bytea not null constraint blob_part_is_small check (octet_length(bytes) between 1 and 131072),
    constraint blob_part_pk primary key (name, number)
);

alter table blob_part alter column bytes set storage external;

create table media_file (
    name text constraint media_file_pk primary key,
    hash text not null constraint media_file_media_fk references media on delete cascade,
    content_type text not null,
    size bigint not null constraint media_file_size_positive check (size > 0),
    place text not null
);

create index media_file_hash_idx on media_file (hash);

alter table media add column file text;
alter table media add column name text;
alter table media add column size bigint;
alter table media add column preview text;
alter table media alter column width drop not null;
alter table media alter column height drop not null;

update media set size = octet_length(bytes), file = hash || case content_type
    when 'image/svg+xml' then '.svg' when 'image/png' then '.png' when 'image/jpeg' then '.jpg' else '.webp' end;

insert into media_file (name, hash, content_type, size, place)
select file, hash, content_type, size, 'database' from media;

insert into blob_part (name, number, bytes)
select file, number, substring(bytes from number * 131072 + 1 for 131072)
from media cross join lateral generate_series(0, (octet_length(bytes) - 1) / 131072) number;

alter table media drop column bytes;
alter table media alter column file set not null;
alter table media alter column size set not null;
alter table media add constraint media_file_key unique (file);
alter table media add constraint media_size_whole check ((width is null) = (height is null));

create index media_stored_idx on media (stored_at desc, hash);
