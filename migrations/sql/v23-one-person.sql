-- One person once, and no longer than they want it: who was said to be two, and who was erased.

-- Two contacts who look like one, and are two, as a person has said: they are not proposed as one again.
CREATE TABLE distinction (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  firstID TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  secondID TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT
    CONSTRAINT "two are told apart once, the first of them first" CHECK (firstID < secondID),
  UNIQUE (firstID, secondID)
) STRICT;
CREATE INDEX distinctionSecond ON distinction (secondID);

-- That somebody was erased, when (in the change) and nothing of whom.
CREATE TABLE erasure (
  changeNumber INTEGER PRIMARY KEY REFERENCES change (number) ON DELETE RESTRICT
) STRICT;

-- What tells whether somebody who comes in was erased: keyed digests of what they are known by, and the key.
CREATE TABLE erasureKey (
  only INTEGER PRIMARY KEY CONSTRAINT "there is one key" CHECK (only = 1),
  key TEXT NOT NULL
    CONSTRAINT "a key is 64 hexadecimal digits" CHECK (length(key) = 64 AND key NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE TABLE erasedMark (
  digest TEXT NOT NULL PRIMARY KEY
    CONSTRAINT "a digest is 64 hexadecimal digits" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  changeNumber INTEGER NOT NULL REFERENCES erasure (changeNumber) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- The changes that told of somebody who was erased since: that part of them cannot be taken back.
CREATE TABLE erasedChange (
  changeNumber INTEGER NOT NULL REFERENCES change (number) ON DELETE RESTRICT,
  erasedBy INTEGER NOT NULL REFERENCES erasure (changeNumber) ON DELETE RESTRICT,
  PRIMARY KEY (changeNumber, erasedBy)
) STRICT, WITHOUT ROWID;

-- Somebody is being erased: one row inside that transaction, none outside. Nothing else alters what was read and what was done.
CREATE TABLE erasing (
  only INTEGER PRIMARY KEY CONSTRAINT "one is erased at a time" CHECK (only = 1)
) STRICT;
DROP TRIGGER documentStaysAsRead;
CREATE TRIGGER documentStaysAsRead BEFORE UPDATE ON document WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'a document stays as it was read'); END;
DROP TRIGGER changeStays;
CREATE TRIGGER changeStays BEFORE UPDATE ON change WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
DROP TRIGGER changeLineIsKept;
CREATE TRIGGER changeLineIsKept BEFORE DELETE ON changeLine WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
DROP TRIGGER changeLineStays;
CREATE TRIGGER changeLineStays BEFORE UPDATE ON changeLine WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
