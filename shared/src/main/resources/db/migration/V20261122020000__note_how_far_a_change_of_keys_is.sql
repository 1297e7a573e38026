-- What came of going through encrypted values the last time while the encryption key is being changed: with which key
-- (a fingerprint), and how many were still encrypted with the previous one, or could not be read at all.
create table encryption_pass (
    place text not null,
    key text not null,
    found integer not null,
    renewed integer not null,
    unreadable integer not null,
    ended_at timestamptz not null default now(),
    constraint encryption_pass_pk primary key (place)
);
