-- Web links of releases and coverage that are neither assets nor statements.
--
-- What was accepted before this step has none until its document is read again: `read --accept --only links`.

CREATE TABLE reference (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  kind TEXT NOT NULL
    CONSTRAINT "a reference's kind is one word" CHECK (kind <> '' AND kind NOT GLOB '*[^A-Za-z0-9]*'),
  url TEXT NOT NULL CONSTRAINT "a reference has a URL" CHECK (url <> ''),
  asGiven TEXT NOT NULL CONSTRAINT "a reference keeps how it was given" CHECK (asGiven <> ''),
  releaseID TEXT REFERENCES release (id) ON DELETE RESTRICT,
  coverageID TEXT REFERENCES coverage (id) ON DELETE RESTRICT,
  CONSTRAINT "a reference stands in a release or in coverage" CHECK ((releaseID IS NULL) <> (coverageID IS NULL))
) STRICT;
CREATE INDEX referenceRelease ON reference (releaseID);
CREATE INDEX referenceCoverage ON reference (coverageID);

-- The view of every record, with one more kind; its trigger looks into it.
DROP TRIGGER factStandsOnRecord;
DROP VIEW record;
CREATE VIEW record (id, kind, slug, label) AS
  SELECT id, 'organisation', slug, name FROM organisation
  UNION ALL SELECT id, 'contact', slug, coalesce(name, title, 'unnamed ' || CASE role
    WHEN 'pressOfficer' THEN 'press officer' ELSE role END) FROM contact
  UNION ALL SELECT id, 'contactPoint', slug, asGiven FROM contactPoint
  UNION ALL SELECT id, 'release', slug, headline FROM release
  UNION ALL SELECT id, 'asset', slug, coalesce(description, url) FROM asset
  UNION ALL SELECT id, 'statement', slug, coalesce(title, url, 'untitled statement') FROM statement
  UNION ALL SELECT id, 'event', slug, what FROM event
  UNION ALL SELECT id, 'quote', slug, words FROM quote
  UNION ALL SELECT id, 'reference', slug, url FROM reference
  UNION ALL SELECT id, 'outlet', slug, name FROM outlet
  UNION ALL SELECT id, 'coverage', slug, headline FROM coverage
  UNION ALL SELECT id, 'kit', slug, title FROM kit;
CREATE TRIGGER factStandsOnRecord BEFORE INSERT ON fact
WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.recordID)
BEGIN SELECT RAISE(ABORT, 'a fact is about a record that is there'); END;

CREATE TRIGGER referenceTakesItsFacts BEFORE DELETE ON reference
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;

-- In the search, a reference has the number 12.
CREATE TRIGGER searchReferenceInserted AFTER INSERT ON reference
BEGIN INSERT INTO searchDue VALUES (12, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchReferenceUpdated AFTER UPDATE ON reference
BEGIN INSERT INTO searchDue VALUES (12, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchReferenceDeleted AFTER DELETE ON reference
BEGIN INSERT INTO searchDue VALUES (12, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
