create table media (
	hash text not null,
	content_type text not null,
	bytes bytea not null,
	width integer not null,
	height integer not null,
	alt text,
	stored_at timestamptz not null default now(),
	constraint media_pk primary key (hash),
	constraint media_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
	constraint media_size_is_positive check (width > 0 and height > 0),
	constraint media_is_small check (octet_length(bytes) <= 2097152)
);
-- Pictures are compressed already, or served compressed.
alter table media alter column bytes set storage external;
