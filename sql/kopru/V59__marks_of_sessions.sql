-- Whose database sessions they are: a process that hangs or is cut off keeps its locks on rows until its sessions are ended.
ALTER TABLE job_lease ADD COLUMN session_mark VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
ALTER TABLE step_part ADD COLUMN session_mark VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
