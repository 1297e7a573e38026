-- A process that dies with an activity in hand is counted apart from the failures of its handler.

alter table ap_handling add column lost integer not null default 0;
