-- By which settings a part is worked on, as a digest, and what every node that works on it must see, such as a file of a folder that
-- they share; a node with other settings, or that does not see it, leaves the part alone.
ALTER TABLE step_part
  ADD COLUMN settings VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  ADD COLUMN landmark VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
