-- What is handed out.

-- That a kit was handed to somebody under embargo. Who did so, when and why stands in the change.
CREATE TABLE delivery (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL
    CONSTRAINT "a delivery names who got the kit"
    CHECK (recipient <> '' AND recipient NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  embargoUntil INTEGER NOT NULL,
  embargoZone TEXT NOT NULL CONSTRAINT "an embargo has a zone" CHECK (embargoZone <> '')
) STRICT;
CREATE INDEX deliveryKit ON delivery (kitID);

-- The stretches of a document's text that are no part of what was sent out, as "0-120 300-450" in bytes of its UTF-8; NULL
-- where it was read before anybody looked.
ALTER TABLE document ADD COLUMN besides TEXT
  CONSTRAINT "stretches of a text are numbers" CHECK (besides NOT GLOB '*[^0-9 -]*');

-- What contact points were before they were corrected or taken out: looked up for every audience but the office.
CREATE INDEX changeLineFormerPoint ON changeLine (number) WHERE tableName = 'contactPoint' AND before IS NOT NULL;
