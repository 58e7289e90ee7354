-- Each kind is a stretch of the search's index: a row has the kind's number times 2^40, and the record's own number
-- (Sources/Store/SearchIndex.swift). So the newest of a kind that have a word are read from its end, however many there are. The table stays
-- as it is; what stands in it is made anew, for which every record is due.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, pointPublic, pointPress, pointAccredited, pointPartner, pointInternal,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(100.0, 1.0)');
DELETE FROM searchDue;
INSERT INTO searchDue (kind, rowNumber)
  SELECT 1, rowNumber FROM organisation UNION ALL SELECT 2, rowNumber FROM contact
  UNION ALL SELECT 4, rowNumber FROM release UNION ALL SELECT 5, rowNumber FROM asset
  UNION ALL SELECT 6, rowNumber FROM statement UNION ALL SELECT 7, rowNumber FROM event
  UNION ALL SELECT 8, rowNumber FROM quote UNION ALL SELECT 9, rowNumber FROM outlet
  UNION ALL SELECT 10, rowNumber FROM coverage UNION ALL SELECT 11, rowNumber FROM kit
  UNION ALL SELECT 12, rowNumber FROM reference UNION ALL SELECT 13, rowNumber FROM request;

-- The releases of a stretch of time, and their list by day, without sorting all of them (CatalogueStore+Listed.swift).
CREATE INDEX releaseIssued ON release (issued DESC, slug);
-- Assets that are withdrawn, among very many.
CREATE INDEX assetWithdrawn ON asset (slug) WHERE isWithdrawn = 1;
-- Changes that gave a record another slug, among all changes (CatalogueView+Meant.swift).
CREATE INDEX changeRenames ON change (number) WHERE action GLOB 'rename *';
