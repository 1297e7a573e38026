-- For as long as it lasts; the log has it for as long as it keeps what is internal.
alter table member add column suspension_reason text;
