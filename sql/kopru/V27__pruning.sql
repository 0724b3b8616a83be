-- What is pruned asks for the imports of its runs.
ALTER TABLE csv_import ADD KEY csv_import_run (run_id);
