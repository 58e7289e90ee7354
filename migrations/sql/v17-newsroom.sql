-- What the newsroom on the web opens to whoever holds a secret link: of the secret only its SHA-256 is kept.

-- Whoever asked through the newsroom looks there at what becomes of it.
CREATE TABLE requestLink (
  digest TEXT NOT NULL PRIMARY KEY
    CONSTRAINT "a digest is the SHA-256 of a secret" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  requestID TEXT NOT NULL REFERENCES request (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX requestLinkRequest ON requestLink (requestID);
