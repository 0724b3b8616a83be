-- SHA-256 of the settings by which an image was last made or refused: by others a refused one is tried again at once. NULL:
-- not known, as it was before this column.
ALTER TABLE image ADD COLUMN limits BINARY(32) NULL;
