-- The products of which the cart does not hold all that was in it and in the one that joined it; empty when none was cut.
-- Null when its owner has nothing to be told (any more).
alter table cart add column cut_at_joining uuid[];
