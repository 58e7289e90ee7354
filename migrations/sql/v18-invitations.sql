-- Who may look at a kit before its embargo ends, through a link of their own: of its secret only the SHA-256 is kept.
CREATE TABLE invitation (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL
    CONSTRAINT "an invitation names who is invited"
    CHECK (recipient <> '' AND recipient NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  contactID TEXT REFERENCES contact (id) ON DELETE RESTRICT,
  digest TEXT NOT NULL UNIQUE
    CONSTRAINT "a digest is the SHA-256 of a secret" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  at INTEGER NOT NULL,
  until INTEGER,
  accepted INTEGER,
  ended INTEGER
) STRICT;
CREATE INDEX invitationKit ON invitation (kitID);
CREATE INDEX invitationContact ON invitation (contactID) WHERE contactID IS NOT NULL;
