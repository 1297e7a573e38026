-- The digest of what tells its owner from all others: the id of an anonymous session, or a member's.
alter table cart rename column session_digest to owner_digest;
alter table cart rename constraint cart_session_key to cart_owner_key;
