-- Every start and every look for dead or failed runs asks by status; a year of runs a minute must not slow them down.
CREATE INDEX BATCH_JOB_EXECUTION_STATUS ON BATCH_JOB_EXECUTION (STATUS, JOB_EXECUTION_ID);
