-- Runs that a person, a file or a restart began are few among those of timers.
ALTER TABLE run ADD KEY run_by_trigger (started_via, id);
