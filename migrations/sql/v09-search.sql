-- The search finds folded words (ł is l, ß is ss), numbers as they are dialled, roles, and the text of releases
-- (docs/decisions/0030-search-folds-its-words.md). The table stays as it is; what stands in it is made anew, for which
-- every record is due. Pressroom does that before the step is saved (Migrating.swift). A title counts for so much because
-- bm25 holds a long text against its row: a release would stand behind whatever mentions what it is about.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, pointPublic, pointPress, pointPartner, pointInternal,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(100.0, 1.0)');

INSERT INTO searchDue (kind, rowNumber)
  SELECT 1, rowNumber FROM organisation UNION ALL SELECT 2, rowNumber FROM contact
  UNION ALL SELECT 4, rowNumber FROM release UNION ALL SELECT 5, rowNumber FROM asset
  UNION ALL SELECT 6, rowNumber FROM statement UNION ALL SELECT 7, rowNumber FROM event
  UNION ALL SELECT 8, rowNumber FROM quote UNION ALL SELECT 9, rowNumber FROM outlet
  UNION ALL SELECT 10, rowNumber FROM coverage UNION ALL SELECT 11, rowNumber FROM kit
  UNION ALL SELECT 12, rowNumber FROM reference;
