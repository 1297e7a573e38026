create table idempotency_key (
	key text not null,
	request_digest bytea not null,
	status integer,
	content_type text,
	body bytea,
	created_at timestamptz not null default now(),
	constraint idempotency_key_pk primary key (key),
	constraint idempotency_key_is_short check (char_length(key) between 1 and 200),
	constraint idempotency_key_request_digest_is_sha256 check (octet_length(request_digest) = 32)
);
create index idempotency_key_created_at_idx on idempotency_key (created_at);
