-- begun: how often the making of this image was begun and has not ended. What is not zero while nothing runs was left behind
-- by a process that ended in the middle: it is tried once more by itself, and then refused.
ALTER TABLE image ADD COLUMN begun SMALLINT NOT NULL DEFAULT 0;
