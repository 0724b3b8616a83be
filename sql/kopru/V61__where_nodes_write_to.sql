-- A sign that a run's own node leaves where its parts put what they make; a node that does not find it there writes elsewhere, and
-- leaves the part alone.
ALTER TABLE step_part
  ADD COLUMN sign VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
