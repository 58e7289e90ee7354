-- The history takes less room: a line says which record its row belongs to only where the row is none itself.
CREATE TABLE changeLineOfLess (
  number INTEGER PRIMARY KEY,
  changeNumber INTEGER NOT NULL REFERENCES change (number) ON DELETE RESTRICT,
  tableName TEXT NOT NULL,
  rowID TEXT NOT NULL,
  belongsTo TEXT,
  recordID TEXT NOT NULL GENERATED ALWAYS AS (coalesce(belongsTo, rowID)) VIRTUAL,
  ownerID TEXT,
  before TEXT,
  after TEXT,
  CONSTRAINT "a line has a before or an after" CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
INSERT INTO changeLineOfLess (number, changeNumber, tableName, rowID, belongsTo, ownerID, before, after)
  SELECT number, changeNumber, tableName, rowID, nullif(recordID, rowID), ownerID, before, after FROM changeLine
  ORDER BY number;
DROP TABLE changeLine;
ALTER TABLE changeLineOfLess RENAME TO changeLine;

CREATE INDEX changeLineChange ON changeLine (changeNumber);
CREATE INDEX changeLineRecord ON changeLine (recordID);
-- That a point was added is found by the point, which stands, or was changed or taken out by a line that is here
-- (Sources/Store/CatalogueView+History.swift).
CREATE INDEX changeLineOwner ON changeLine (ownerID)
  WHERE ownerID IS NOT NULL AND (before IS NOT NULL OR tableName <> 'contactPoint');
CREATE INDEX changeLineFormerPoint ON changeLine (number) WHERE tableName = 'contactPoint' AND before IS NOT NULL;
CREATE INDEX changeLineFound ON changeLine (rowID) WHERE before IS NOT NULL;
CREATE INDEX changeLineGone ON changeLine (number) WHERE after IS NULL;

CREATE TRIGGER changeLineIsKept BEFORE DELETE ON changeLine WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER changeLineStays BEFORE UPDATE ON changeLine WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
