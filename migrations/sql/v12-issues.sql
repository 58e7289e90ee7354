-- Numbered, frozen, signed issues of kits, and to whom they were given.

-- Nothing of an issue is changed or taken back: somebody has it.
CREATE TABLE issue (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE RESTRICT,
  prefix TEXT NOT NULL
    CONSTRAINT "a prefix is capital letters and digits"
    CHECK (prefix GLOB '[A-Z]*' AND prefix NOT GLOB '*[^A-Z0-9]*' AND length(prefix) <= 10),
  year INTEGER NOT NULL CONSTRAINT "a year has four digits" CHECK (year BETWEEN 1000 AND 9999),
  ordinal INTEGER NOT NULL CONSTRAINT "kits are counted from 1" CHECK (ordinal > 0),
  issue INTEGER NOT NULL CONSTRAINT "issues are counted from 1" CHECK (issue > 0),
  at INTEGER NOT NULL,
  audience TEXT NOT NULL
    CONSTRAINT "an issue is for an audience outside the office" CHECK (audience IN ('public', 'press', 'accredited', 'partner')),
  embargoUntil INTEGER,
  embargoZone TEXT
    CONSTRAINT "an embargo has a zone"
    CHECK ((embargoUntil IS NULL) = (embargoZone IS NULL) AND embargoZone <> ''),
  -- The SHA-256 of what was in the kit, without its number and instant: the same kit is issued once.
  content TEXT NOT NULL
    CONSTRAINT "a sum is 64 hexadecimal digits" CHECK (length(content) = 64 AND content NOT GLOB '*[^0-9a-f]*'),
  -- The SHA-256 of the manifest that is signed.
  manifest TEXT NOT NULL
    CONSTRAINT "a sum is 64 hexadecimal digits" CHECK (length(manifest) = 64 AND manifest NOT GLOB '*[^0-9a-f]*'),
  keyName TEXT NOT NULL CONSTRAINT "an issue is signed" CHECK (keyName <> ''),
  fingerprint TEXT NOT NULL CONSTRAINT "an issue is signed" CHECK (fingerprint <> ''),
  CONSTRAINT "two issues have two numbers" UNIQUE (prefix, year, ordinal, issue)
) STRICT;
CREATE INDEX issueKit ON issue (kitID);
CREATE TRIGGER issueIsKept BEFORE DELETE ON issue
BEGIN SELECT RAISE(ABORT, 'an issue that was made is kept'); END;
CREATE TRIGGER issueStays BEFORE UPDATE ON issue
BEGIN SELECT RAISE(ABORT, 'an issue that was made stays as it is'); END;

-- The files of an issue: what was made for it, and of an asset's file the sum by which it is kept beside the catalogue.
CREATE TABLE issueFile (
  issueID TEXT NOT NULL REFERENCES issue (id) ON DELETE RESTRICT,
  path TEXT NOT NULL CONSTRAINT "a file has a name" CHECK (path <> ''),
  sha256 TEXT NOT NULL
    CONSTRAINT "a sum is 64 hexadecimal digits" CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER NOT NULL CONSTRAINT "a file has a size" CHECK (bytes >= 0),
  content BLOB,
  PRIMARY KEY (issueID, path)
) STRICT;
CREATE INDEX issueFileSum ON issueFile (sha256);

-- The records that an issue carries, as they were then.
CREATE TABLE issueMember (
  issueID TEXT NOT NULL REFERENCES issue (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CONSTRAINT "a record has a kind" CHECK (kind <> ''),
  recordID TEXT NOT NULL
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(recordID) = 36 AND recordID NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL CONSTRAINT "a record has a slug" CHECK (slug <> ''),
  version TEXT NOT NULL
    CONSTRAINT "a sum is 64 hexadecimal digits" CHECK (length(version) = 64 AND version NOT GLOB '*[^0-9a-f]*'),
  PRIMARY KEY (issueID, recordID)
) STRICT, WITHOUT ROWID;
CREATE INDEX issueMemberRecord ON issueMember (recordID);

-- The ledger: to whom a kit or an issue of it was given, when, over what, on which terms, under an embargo or not.
CREATE TABLE ledger (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE CASCADE,
  issueID TEXT REFERENCES issue (id) ON DELETE RESTRICT,
  recipient TEXT NOT NULL
    CONSTRAINT "a delivery names who got the kit"
    CHECK (recipient <> '' AND recipient NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  at INTEGER NOT NULL,
  channel TEXT
    CONSTRAINT "a channel is one line"
    CHECK (channel <> '' AND channel NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  terms TEXT CONSTRAINT "terms are not empty" CHECK (terms <> ''),
  embargoUntil INTEGER,
  embargoZone TEXT
    CONSTRAINT "an embargo has a zone"
    CHECK ((embargoUntil IS NULL) = (embargoZone IS NULL) AND embargoZone <> '')
) STRICT;
INSERT INTO ledger (rowNumber, id, kitID, recipient, at, embargoUntil, embargoZone)
SELECT d.rowNumber, d.id, d.kitID, d.recipient,
  coalesce(
    (SELECT max(c.at) FROM changeLine AS l JOIN change AS c ON c.number = l.changeNumber
     WHERE l.tableName = 'delivery' AND l.rowID = d.id AND l.before IS NULL), 0),
  d.embargoUntil, d.embargoZone
FROM delivery AS d;
DROP TABLE delivery;
ALTER TABLE ledger RENAME TO delivery;
CREATE INDEX deliveryKit ON delivery (kitID);
CREATE INDEX deliveryIssue ON delivery (issueID) WHERE issueID IS NOT NULL;

-- What the numbers of the office's kits begin with.
ALTER TABLE office ADD COLUMN issuePrefix TEXT
  CONSTRAINT "a prefix is capital letters and digits"
  CHECK (issuePrefix GLOB '[A-Z]*' AND issuePrefix NOT GLOB '*[^A-Z0-9]*' AND length(issuePrefix) <= 10);
