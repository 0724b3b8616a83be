-- withdrawn: nobody has seen it, but what it tells is over because settings were changed since. Whatever notices the same again
-- opens it again.
ALTER TABLE notice ADD COLUMN withdrawn BOOLEAN NOT NULL DEFAULT FALSE;
