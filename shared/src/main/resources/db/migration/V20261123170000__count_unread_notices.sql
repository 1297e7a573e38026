-- Every page of a member says how many notices are new.
create index notice_unread_idx on notice (member_id) where read_at is null;
