-- A process that dies with a step in hand is counted apart from the failures of the step.

alter table flow_run add column lost integer not null default 0;
