-- A photo of a contact: what it is, how large, and its sum, by which the file beside the catalogue is called.
ALTER TABLE contact ADD COLUMN photo TEXT CONSTRAINT "a photo is not empty" CHECK (photo <> '');
ALTER TABLE contact ADD COLUMN photoAudience TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (photoAudience IN ('public', 'press', 'accredited', 'partner', 'internal'));
-- Which files are needed is asked by their sums (Sources/Store/Backups/NeededFiles.swift).
CREATE INDEX contactPhoto ON contact (substr(photo, -64)) WHERE photo IS NOT NULL;

-- The office finds a contact by whom it has to do with (Sources/Store/SearchIndex.swift).
INSERT INTO searchDue (kind, rowNumber)
  SELECT 2, rowNumber FROM contact WHERE relatedPeople <> '[]' ON CONFLICT DO NOTHING;
