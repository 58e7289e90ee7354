-- Every record says who may see it, and there is an audience between the press and partners: recipients who are accredited
-- (docs/decisions/0047-who-sees-what-under-embargo.md). A check cannot be changed in its place, so the column is made anew;
-- what a later step forgets to say is for the office alone.
ALTER TABLE contact ADD COLUMN meantFor TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (meantFor IN ('public', 'press', 'accredited', 'partner', 'internal'));
UPDATE contact SET meantFor = audience;
ALTER TABLE contact DROP COLUMN audience;
ALTER TABLE contact RENAME COLUMN meantFor TO audience;
ALTER TABLE contactPoint ADD COLUMN meantFor TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (meantFor IN ('public', 'press', 'accredited', 'partner', 'internal'));
UPDATE contactPoint SET meantFor = audience;
ALTER TABLE contactPoint DROP COLUMN audience;
ALTER TABLE contactPoint RENAME COLUMN meantFor TO audience;
ALTER TABLE release ADD COLUMN meantFor TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (meantFor IN ('public', 'press', 'accredited', 'partner', 'internal'));
UPDATE release SET meantFor = audience;
ALTER TABLE release DROP COLUMN audience;
ALTER TABLE release RENAME COLUMN meantFor TO audience;
ALTER TABLE asset ADD COLUMN meantFor TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (meantFor IN ('public', 'press', 'accredited', 'partner', 'internal'));
UPDATE asset SET meantFor = audience;
ALTER TABLE asset DROP COLUMN audience;
ALTER TABLE asset RENAME COLUMN meantFor TO audience;
ALTER TABLE statement ADD COLUMN meantFor TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (meantFor IN ('public', 'press', 'accredited', 'partner', 'internal'));
UPDATE statement SET meantFor = audience;
ALTER TABLE statement DROP COLUMN audience;
ALTER TABLE statement RENAME COLUMN meantFor TO audience;
ALTER TABLE coverage ADD COLUMN meantFor TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (meantFor IN ('public', 'press', 'accredited', 'partner', 'internal'));
UPDATE coverage SET meantFor = audience;
ALTER TABLE coverage DROP COLUMN audience;
ALTER TABLE coverage RENAME COLUMN meantFor TO audience;
ALTER TABLE kit ADD COLUMN meantFor TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (meantFor IN ('public', 'press', 'accredited', 'partner', 'internal'));
UPDATE kit SET meantFor = audience;
ALTER TABLE kit DROP COLUMN audience;
ALTER TABLE kit RENAME COLUMN meantFor TO audience;

-- What had none was seen by whoever saw what it stands in, or what names it: so it stays until somebody says otherwise.
ALTER TABLE organisation ADD COLUMN audience TEXT NOT NULL DEFAULT 'public'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (audience IN ('public', 'press', 'accredited', 'partner', 'internal'));
ALTER TABLE outlet ADD COLUMN audience TEXT NOT NULL DEFAULT 'public'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (audience IN ('public', 'press', 'accredited', 'partner', 'internal'));
ALTER TABLE event ADD COLUMN audience TEXT NOT NULL DEFAULT 'public'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (audience IN ('public', 'press', 'accredited', 'partner', 'internal'));
ALTER TABLE quote ADD COLUMN audience TEXT NOT NULL DEFAULT 'public'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (audience IN ('public', 'press', 'accredited', 'partner', 'internal'));
ALTER TABLE reference ADD COLUMN audience TEXT NOT NULL DEFAULT 'public'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (audience IN ('public', 'press', 'accredited', 'partner', 'internal'));

-- Notes are for an audience of their own, among those who see the record.
ALTER TABLE contact ADD COLUMN noteAudience TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (noteAudience IN ('public', 'press', 'accredited', 'partner', 'internal'));
ALTER TABLE kit ADD COLUMN edNoteAudience TEXT NOT NULL DEFAULT 'public'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (edNoteAudience IN ('public', 'press', 'accredited', 'partner', 'internal'));

-- Who sees a release before its embargo ends, on what terms, and when it was broken and by whom.
ALTER TABLE release ADD COLUMN embargoAudience TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an embargo is opened to accredited recipients, to partners or to nobody"
  CHECK (embargoAudience IN ('accredited', 'partner', 'internal'));
ALTER TABLE release ADD COLUMN embargoTerms TEXT
  CONSTRAINT "terms of an embargo are not empty" CHECK (embargoTerms <> '');
ALTER TABLE release ADD COLUMN embargoBroken INTEGER;
ALTER TABLE release ADD COLUMN embargoBrokenZone TEXT
  CONSTRAINT "a time has a zone"
  CHECK ((embargoBroken IS NULL) = (embargoBrokenZone IS NULL) AND embargoBrokenZone <> '');
ALTER TABLE release ADD COLUMN embargoBrokenBy TEXT
  CONSTRAINT "who broke an embargo is not empty" CHECK (embargoBrokenBy <> '');

-- A kit may leave the office for accredited recipients too.
CREATE TABLE kitExportNow (
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE CASCADE,
  audience TEXT NOT NULL
    CONSTRAINT "a kit leaves the office for an audience outside it"
    CHECK (audience IN ('public', 'press', 'accredited', 'partner')),
  at INTEGER NOT NULL,
  PRIMARY KEY (kitID, audience)
) STRICT, WITHOUT ROWID;
INSERT INTO kitExportNow (kitID, audience, at) SELECT kitID, audience, at FROM kitExport;
DROP TABLE kitExport;
ALTER TABLE kitExportNow RENAME TO kitExport;

-- The search has a column for the points of each audience. What stands in it is made anew, for which every record is due.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, pointPublic, pointPress, pointAccredited, pointPartner, pointInternal,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(100.0, 1.0)');
INSERT INTO searchDue (kind, rowNumber)
  SELECT 1, rowNumber FROM organisation UNION ALL SELECT 2, rowNumber FROM contact
  UNION ALL SELECT 4, rowNumber FROM release UNION ALL SELECT 5, rowNumber FROM asset
  UNION ALL SELECT 6, rowNumber FROM statement UNION ALL SELECT 7, rowNumber FROM event
  UNION ALL SELECT 8, rowNumber FROM quote UNION ALL SELECT 9, rowNumber FROM outlet
  UNION ALL SELECT 10, rowNumber FROM coverage UNION ALL SELECT 11, rowNumber FROM kit
  UNION ALL SELECT 12, rowNumber FROM reference UNION ALL SELECT 13, rowNumber FROM request
  WHERE TRUE ON CONFLICT DO NOTHING;
