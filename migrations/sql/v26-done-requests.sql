-- What programs have had done under keys of their own, for a day, so that a request that is sent again is not done again, also by a
-- server that was started anew. Neither of the two digests tells what was sent.
CREATE TABLE doneRequest (
  -- Of the account and its key.
  digest TEXT NOT NULL PRIMARY KEY
    CONSTRAINT "a digest is a SHA-256" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  -- Of the key and all that was sent with it.
  print TEXT NOT NULL
    CONSTRAINT "a print is a SHA-256" CHECK (length(print) = 64 AND print NOT GLOB '*[^0-9a-f]*'),
  at INTEGER NOT NULL,
  changeNumber INTEGER NOT NULL REFERENCES change (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX doneRequestAt ON doneRequest (at);
CREATE INDEX doneRequestChange ON doneRequest (changeNumber);

-- What is asked of accounts beyond a password.
CREATE TABLE accountRule (
  only INTEGER PRIMARY KEY CONSTRAINT "there is one row of rules" CHECK (only = 1),
  -- The least role that needs a second factor.
  secondFactor TEXT NOT NULL
    CONSTRAINT "a role is reader, officer, editor or administrator"
    CHECK (secondFactor IN ('reader', 'officer', 'editor', 'administrator'))
) STRICT;
