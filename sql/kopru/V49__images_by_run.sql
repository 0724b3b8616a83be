-- The run in which an image was last made, refused or found unchanged, so that a part of a run's images which another process
-- goes on with leaves out what was done of it. NULL: by none yet, or by one before this column.
ALTER TABLE image ADD COLUMN looked_in BIGINT NULL;
