-- How many there are is measured all the time.
create index flow_run_parked_idx on flow_run (id) where state = 'parked';
