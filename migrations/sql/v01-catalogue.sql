-- The catalogue, first edition.
--
-- Every table has a rowNumber (so that VACUUM keeps it), and an id that never changes; records have a slug, unique in
-- their kind. Names of CHECKs are the sentences that a person reads when a row is turned down. What refers to a row
-- keeps it from being deleted (ON DELETE RESTRICT). Instants are milliseconds since 1970 in UTC. Lists are JSON arrays
-- of texts without spaces between them; no JSON function stands in this file, for SQLite 3.40 takes none of them from a
-- schema that is not trusted (trusted_schema = 0).

-- Records -----------------------------------------------------------------------------------------------------------

CREATE TABLE organisation (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  name TEXT NOT NULL
    CONSTRAINT "an organisation has a name of one line"
    CHECK (name <> '' AND name NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  url TEXT CONSTRAINT "a URL is not empty" CHECK (url <> '')
) STRICT;

CREATE TABLE contact (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  role TEXT NOT NULL
    CONSTRAINT "a contact is a press officer, a spokesperson, a desk or a journalist"
    CHECK (role IN ('pressOfficer', 'spokesperson', 'desk', 'journalist')),
  name TEXT
    CONSTRAINT "a contact's name is one line"
    CHECK (name <> '' AND name NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  title TEXT CONSTRAINT "a title is not empty" CHECK (title <> ''),
  organisationID TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
  language TEXT CONSTRAINT "a language is a BCP 47 tag" CHECK (language <> '' AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  availableForInterview INTEGER NOT NULL CONSTRAINT "yes or no is 1 or 0" CHECK (availableForInterview IN (0, 1)),
  note TEXT CONSTRAINT "a note is not empty" CHECK (note <> ''),
  audience TEXT NOT NULL
    CONSTRAINT "an audience is public, press, partner or internal"
    CHECK (audience IN ('public', 'press', 'partner', 'internal')),
  isWithdrawn INTEGER NOT NULL CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1)),
  CONSTRAINT "only a spokesperson may be unnamed; others have a name or a title"
    CHECK (role = 'spokesperson' OR name IS NOT NULL OR title IS NOT NULL)
) STRICT;
CREATE INDEX contactOrganisation ON contact (organisationID);

CREATE TABLE contactPoint (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  contactID TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL
    CONSTRAINT "a contact point is email, voice, mobile, fax, sms, form or messenger"
    CHECK (kind IN ('email', 'voice', 'mobile', 'fax', 'sms', 'form', 'messenger')),
  asGiven TEXT NOT NULL CONSTRAINT "a contact point keeps how it was given" CHECK (asGiven <> ''),
  normalised TEXT CONSTRAINT "a normalised address is not empty" CHECK (normalised <> ''),
  extension TEXT CONSTRAINT "an extension is not empty" CHECK (extension <> ''),
  usage TEXT CONSTRAINT "a usage is not empty" CHECK (usage <> ''),
  audience TEXT NOT NULL
    CONSTRAINT "an audience is public, press, partner or internal"
    CHECK (audience IN ('public', 'press', 'partner', 'internal')),
  preference INTEGER CONSTRAINT "a preference is 1 or more" CHECK (preference >= 1),
  confirmedAt INTEGER
) STRICT;
CREATE INDEX contactPointContact ON contactPoint (contactID);
CREATE INDEX contactPointAddress ON contactPoint (coalesce(normalised, asGiven) COLLATE NOCASE);

-- A text that was read, kept whole for good: facts point into it. It is no record: it has no slug and never changes.
CREATE TABLE document (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL CONSTRAINT "a document has a name" CHECK (name <> ''),
  mediaType TEXT NOT NULL CONSTRAINT "a document has a media type" CHECK (mediaType <> ''),
  encoding TEXT NOT NULL CONSTRAINT "a document has an encoding" CHECK (encoding <> ''),
  sha256 TEXT NOT NULL UNIQUE
    CONSTRAINT "a SHA-256 is 64 lower-case hexadecimal digits"
    CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  language TEXT CONSTRAINT "a language is a BCP 47 tag" CHECK (language <> '' AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  region TEXT CONSTRAINT "a region is not empty" CHECK (region <> ''),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX documentName ON document (name);

CREATE TABLE release (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  kind TEXT NOT NULL
    CONSTRAINT "a release is a release, advisory, statement or correction"
    CHECK (kind IN ('release', 'advisory', 'statement', 'correction')),
  headline TEXT NOT NULL CONSTRAINT "a release has a headline" CHECK (headline <> ''),
  organisationID TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
  documentID TEXT REFERENCES document (id) ON DELETE RESTRICT,
  issued TEXT
    CONSTRAINT "a date is a day of the calendar"
    CHECK (issued GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND issued = date(issued, '+0 days')),
  embargoUntil INTEGER,
  embargoZone TEXT CONSTRAINT "an embargo's zone is not empty" CHECK (embargoZone <> ''),
  forImmediateRelease INTEGER NOT NULL CONSTRAINT "yes or no is 1 or 0" CHECK (forImmediateRelease IN (0, 1)),
  dateline TEXT CONSTRAINT "a dateline is not empty" CHECK (dateline <> ''),
  notes TEXT CONSTRAINT "notes are not empty" CHECK (notes <> ''),
  boilerplate TEXT CONSTRAINT "a boilerplate is not empty" CHECK (boilerplate <> ''),
  language TEXT CONSTRAINT "a language is a BCP 47 tag" CHECK (language <> '' AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  pubStatus TEXT NOT NULL
    CONSTRAINT "a publishing status is usable, withheld or canceled"
    CHECK (pubStatus IN ('usable', 'withheld', 'canceled')),
  audience TEXT NOT NULL
    CONSTRAINT "an audience is public, press, partner or internal"
    CHECK (audience IN ('public', 'press', 'partner', 'internal')),
  CONSTRAINT "an embargo has an instant and a zone" CHECK ((embargoUntil IS NULL) = (embargoZone IS NULL))
) STRICT;
CREATE INDEX releaseOrganisation ON release (organisationID);
CREATE INDEX releaseDocument ON release (documentID);

CREATE TABLE asset (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  kind TEXT NOT NULL
    CONSTRAINT "an asset is image, video, audio, graphic or document"
    CHECK (kind IN ('image', 'video', 'audio', 'graphic', 'document')),
  linkKind TEXT NOT NULL
    CONSTRAINT "a link is to an item, album, search, login or file"
    CHECK (linkKind IN ('item', 'album', 'search', 'login', 'file')),
  url TEXT NOT NULL CONSTRAINT "an asset has a URL" CHECK (url <> ''),
  asGiven TEXT NOT NULL CONSTRAINT "an asset keeps how its link was given" CHECK (asGiven <> ''),
  description TEXT CONSTRAINT "a description is not empty" CHECK (description <> ''),
  creditLine TEXT CONSTRAINT "a credit line is not empty" CHECK (creditLine <> ''),
  copyrightNotice TEXT CONSTRAINT "a copyright notice is not empty" CHECK (copyrightNotice <> ''),
  usageTerms TEXT CONSTRAINT "usage terms are not empty" CHECK (usageTerms <> ''),
  audience TEXT NOT NULL
    CONSTRAINT "an audience is public, press, partner or internal"
    CHECK (audience IN ('public', 'press', 'partner', 'internal'))
) STRICT;

CREATE TABLE statement (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  title TEXT CONSTRAINT "a title is not empty" CHECK (title <> ''),
  words TEXT CONSTRAINT "a statement's words are not empty" CHECK (words <> ''),
  speaker TEXT CONSTRAINT "a speaker is not empty" CHECK (speaker <> ''),
  organisationID TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
  date TEXT
    CONSTRAINT "a date is a day of the calendar"
    CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date = date(date, '+0 days')),
  url TEXT CONSTRAINT "a URL is not empty" CHECK (url <> ''),
  asGiven TEXT CONSTRAINT "what was given is not empty" CHECK (asGiven <> ''),
  audience TEXT NOT NULL
    CONSTRAINT "an audience is public, press, partner or internal"
    CHECK (audience IN ('public', 'press', 'partner', 'internal'))
) STRICT;
CREATE INDEX statementOrganisation ON statement (organisationID);

CREATE TABLE outlet (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  name TEXT NOT NULL
    CONSTRAINT "an outlet has a name of one line"
    CHECK (name <> '' AND name NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  url TEXT CONSTRAINT "a URL is not empty" CHECK (url <> '')
) STRICT;

CREATE TABLE coverage (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  headline TEXT NOT NULL CONSTRAINT "coverage has a headline" CHECK (headline <> ''),
  outletID TEXT REFERENCES outlet (id) ON DELETE RESTRICT,
  byline TEXT CONSTRAINT "a byline is not empty" CHECK (byline <> ''),
  contributors TEXT NOT NULL
    CONSTRAINT "a list is a JSON array" CHECK (contributors = '[]' OR contributors GLOB '[[]"*"]'),
  updated INTEGER,
  updatedZone TEXT CONSTRAINT "a zone is not empty" CHECK (updatedZone <> ''),
  dateline TEXT CONSTRAINT "a dateline is not empty" CHECK (dateline <> ''),
  url TEXT CONSTRAINT "a URL is not empty" CHECK (url <> ''),
  highlights TEXT NOT NULL
    CONSTRAINT "a list is a JSON array" CHECK (highlights = '[]' OR highlights GLOB '[[]"*"]'),
  captions TEXT NOT NULL
    CONSTRAINT "a list is a JSON array" CHECK (captions = '[]' OR captions GLOB '[[]"*"]'),
  sources TEXT NOT NULL
    CONSTRAINT "a list is a JSON array" CHECK (sources = '[]' OR sources GLOB '[[]"*"]'),
  documentID TEXT REFERENCES document (id) ON DELETE RESTRICT,
  releaseID TEXT REFERENCES release (id) ON DELETE RESTRICT,
  audience TEXT NOT NULL
    CONSTRAINT "an audience is public, press, partner or internal"
    CHECK (audience IN ('public', 'press', 'partner', 'internal'))
) STRICT;
CREATE INDEX coverageOutlet ON coverage (outletID);
CREATE INDEX coverageDocument ON coverage (documentID);
CREATE INDEX coverageRelease ON coverage (releaseID);

CREATE TABLE event (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  what TEXT NOT NULL CONSTRAINT "an event says what happens" CHECK (what <> ''),
  date TEXT
    CONSTRAINT "a date is a day of the calendar"
    CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date = date(date, '+0 days')),
  releaseID TEXT REFERENCES release (id) ON DELETE RESTRICT,
  coverageID TEXT REFERENCES coverage (id) ON DELETE RESTRICT,
  CONSTRAINT "an event stands in a release or in coverage" CHECK ((releaseID IS NULL) <> (coverageID IS NULL))
) STRICT;
CREATE INDEX eventRelease ON event (releaseID);
CREATE INDEX eventCoverage ON event (coverageID);

CREATE TABLE quote (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  words TEXT NOT NULL CONSTRAINT "a quote has words" CHECK (words <> ''),
  speaker TEXT CONSTRAINT "a speaker is not empty" CHECK (speaker <> ''),
  speakerTitle TEXT CONSTRAINT "a speaker's title is not empty" CHECK (speakerTitle <> ''),
  releaseID TEXT REFERENCES release (id) ON DELETE RESTRICT,
  coverageID TEXT REFERENCES coverage (id) ON DELETE RESTRICT,
  CONSTRAINT "a quote stands in a release or in coverage" CHECK ((releaseID IS NULL) <> (coverageID IS NULL))
) STRICT;
CREATE INDEX quoteRelease ON quote (releaseID);
CREATE INDEX quoteCoverage ON quote (coverageID);

CREATE TABLE kit (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  title TEXT NOT NULL
    CONSTRAINT "a kit has a title of one line"
    CHECK (title <> '' AND title NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  edNote TEXT CONSTRAINT "a note to editors is not empty" CHECK (edNote <> ''),
  audience TEXT NOT NULL
    CONSTRAINT "an audience is public, press, partner or internal"
    CHECK (audience IN ('public', 'press', 'partner', 'internal'))
) STRICT;

-- What a release names, and what a kit holds: one column for each kind of member, one of them set -------------------

CREATE TABLE releaseMember (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  releaseID TEXT NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
  contactID TEXT REFERENCES contact (id) ON DELETE RESTRICT,
  assetID TEXT REFERENCES asset (id) ON DELETE RESTRICT,
  statementID TEXT REFERENCES statement (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CONSTRAINT "a position is 0 or more" CHECK (position >= 0),
  UNIQUE (contactID, releaseID),
  UNIQUE (assetID, releaseID),
  UNIQUE (statementID, releaseID),
  CONSTRAINT "a release's member is one contact, asset or statement"
    CHECK ((contactID IS NOT NULL) + (assetID IS NOT NULL) + (statementID IS NOT NULL) = 1)
) STRICT;
CREATE INDEX releaseMemberRelease ON releaseMember (releaseID, position);

CREATE TABLE kitMember (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE RESTRICT,
  releaseID TEXT REFERENCES release (id) ON DELETE RESTRICT,
  contactID TEXT REFERENCES contact (id) ON DELETE RESTRICT,
  assetID TEXT REFERENCES asset (id) ON DELETE RESTRICT,
  statementID TEXT REFERENCES statement (id) ON DELETE RESTRICT,
  coverageID TEXT REFERENCES coverage (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CONSTRAINT "a position is 0 or more" CHECK (position >= 0),
  UNIQUE (releaseID, kitID),
  UNIQUE (contactID, kitID),
  UNIQUE (assetID, kitID),
  UNIQUE (statementID, kitID),
  UNIQUE (coverageID, kitID),
  CONSTRAINT "a kit's member is one release, contact, asset, statement or coverage"
    CHECK ((releaseID IS NOT NULL) + (contactID IS NOT NULL) + (assetID IS NOT NULL) + (statementID IS NOT NULL)
      + (coverageID IS NOT NULL) = 1)
) STRICT;
CREATE INDEX kitMemberKit ON kitMember (kitID, position);

-- Where a field of a record comes from in a document. A record of any kind may stand on a document, so recordID has no
-- REFERENCES: the triggers below hold it.
CREATE TABLE fact (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  recordID TEXT NOT NULL,
  field TEXT NOT NULL CONSTRAINT "a fact names its field" CHECK (field <> ''),
  documentID TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  spanStart INTEGER,
  spanEnd INTEGER,
  spanLine INTEGER,
  spanColumn INTEGER,
  rule TEXT NOT NULL CONSTRAINT "a fact names its rule" CHECK (rule <> ''),
  inferred TEXT CONSTRAINT "a reason is not empty" CHECK (inferred <> ''),
  UNIQUE (recordID, field),
  CONSTRAINT "a span has a start, an end, a line and a column, or is not there" CHECK (
    (spanStart IS NULL) = (spanEnd IS NULL) AND (spanStart IS NULL) = (spanLine IS NULL)
    AND (spanStart IS NULL) = (spanColumn IS NULL)),
  CONSTRAINT "a span begins at 0 or later and does not end before it begins"
    CHECK (spanStart IS NULL OR (spanStart >= 0 AND spanEnd >= spanStart AND spanLine >= 1 AND spanColumn >= 1))
) STRICT;
CREATE INDEX factDocument ON fact (documentID);

-- Every record by its slug, with what a person calls it -------------------------------------------------------------

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
  UNION ALL SELECT id, 'outlet', slug, name FROM outlet
  UNION ALL SELECT id, 'coverage', slug, headline FROM coverage
  UNION ALL SELECT id, 'kit', slug, title FROM kit;

CREATE TRIGGER factStandsOnRecord BEFORE INSERT ON fact
WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.recordID)
BEGIN SELECT RAISE(ABORT, 'a fact is about a record that is there'); END;

-- Facts leave with their record.
CREATE TRIGGER organisationTakesItsFacts BEFORE DELETE ON organisation
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER contactTakesItsFacts BEFORE DELETE ON contact
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER contactPointTakesItsFacts BEFORE DELETE ON contactPoint
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER releaseTakesItsFacts BEFORE DELETE ON release
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER assetTakesItsFacts BEFORE DELETE ON asset
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER statementTakesItsFacts BEFORE DELETE ON statement
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER eventTakesItsFacts BEFORE DELETE ON event
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER quoteTakesItsFacts BEFORE DELETE ON quote
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER outletTakesItsFacts BEFORE DELETE ON outlet
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER coverageTakesItsFacts BEFORE DELETE ON coverage
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;
CREATE TRIGGER kitTakesItsFacts BEFORE DELETE ON kit
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;

-- A document is kept as it was read.
CREATE TRIGGER documentIsKept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document that was read is kept'); END;
CREATE TRIGGER documentStaysAsRead BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document stays as it was read'); END;

-- History -----------------------------------------------------------------------------------------------------------
--
-- Triggers on every table above write it; Pressroom makes them from the tables' columns after migrating
-- (HistoryTriggers.swift), so that a new column is never forgotten.

CREATE TABLE change (
  number INTEGER PRIMARY KEY CONSTRAINT "changes are numbered from 1" CHECK (number >= 1),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CONSTRAINT "a change names who made it" CHECK (actor <> ''),
  action TEXT NOT NULL CONSTRAINT "a change says what was done" CHECK (action <> ''),
  reason TEXT CONSTRAINT "a reason is not empty" CHECK (reason <> ''),
  undoes INTEGER REFERENCES change (number) ON DELETE RESTRICT
    CONSTRAINT "a change undoes an earlier one" CHECK (undoes < number)
) STRICT;
CREATE INDEX changeUndoes ON change (undoes) WHERE undoes IS NOT NULL;

-- rowID is the row's own id; recordID the record that it belongs to (a fact's record, a member's release or kit, else
-- itself); ownerID the record that it is a part of (a point's contact, an event's or a quote's release or coverage).
-- before and after are the row as "id='…', slug='jane-doe', preference=1, note=NULL".
CREATE TABLE changeLine (
  number INTEGER PRIMARY KEY,
  changeNumber INTEGER NOT NULL REFERENCES change (number) ON DELETE RESTRICT,
  tableName TEXT NOT NULL,
  rowID TEXT NOT NULL,
  recordID TEXT NOT NULL,
  ownerID TEXT,
  before TEXT,
  after TEXT,
  CONSTRAINT "a line has a before or an after" CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX changeLineChange ON changeLine (changeNumber);
CREATE INDEX changeLineRecord ON changeLine (recordID);
CREATE INDEX changeLineOwner ON changeLine (ownerID) WHERE ownerID IS NOT NULL;

CREATE TRIGGER changeIsKept BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER changeStays BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER changeLineIsKept BEFORE DELETE ON changeLine
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER changeLineStays BEFORE UPDATE ON changeLine
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

-- The change that is being made: one row inside a transaction that writes, none outside. Without it a write is refused.
CREATE TABLE currentChange (
  only INTEGER PRIMARY KEY CONSTRAINT "there is one current change" CHECK (only = 1),
  changeNumber INTEGER NOT NULL REFERENCES change (number) ON DELETE RESTRICT
) STRICT;

-- Search ------------------------------------------------------------------------------------------------------------
--
-- rowid = rowNumber * 16 + the kind's number: organisation 1, contact 2, release 4, asset 5, statement 6, event 7,
-- quote 8, outlet 9, coverage 10, kit 11. A contact's points stand in the column of their own audience, so that a
-- search for an audience looks at the columns that it may see.

CREATE VIRTUAL TABLE search USING fts5 (
  title, text, pointPublic, pointPress, pointPartner, pointInternal,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(5.0, 1.0)');

-- The rows whose search text is made anew before a change is committed (SearchIndex.swift): the triggers below only
-- note them, once each, for SQLite 3.40 lets no trigger of a schema that is not trusted write to an FTS5 table.
CREATE TABLE searchDue (
  kind INTEGER NOT NULL,
  rowNumber INTEGER NOT NULL,
  PRIMARY KEY (kind, rowNumber)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER searchOrganisationInserted AFTER INSERT ON organisation
BEGIN INSERT INTO searchDue VALUES (1, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchOrganisationUpdated AFTER UPDATE ON organisation
BEGIN INSERT INTO searchDue VALUES (1, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchOrganisationDeleted AFTER DELETE ON organisation
BEGIN INSERT INTO searchDue VALUES (1, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchContactInserted AFTER INSERT ON contact
BEGIN INSERT INTO searchDue VALUES (2, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchContactUpdated AFTER UPDATE ON contact
BEGIN INSERT INTO searchDue VALUES (2, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchContactDeleted AFTER DELETE ON contact
BEGIN INSERT INTO searchDue VALUES (2, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchReleaseInserted AFTER INSERT ON release
BEGIN INSERT INTO searchDue VALUES (4, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchReleaseUpdated AFTER UPDATE ON release
BEGIN INSERT INTO searchDue VALUES (4, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchReleaseDeleted AFTER DELETE ON release
BEGIN INSERT INTO searchDue VALUES (4, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchAssetInserted AFTER INSERT ON asset
BEGIN INSERT INTO searchDue VALUES (5, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchAssetUpdated AFTER UPDATE ON asset
BEGIN INSERT INTO searchDue VALUES (5, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchAssetDeleted AFTER DELETE ON asset
BEGIN INSERT INTO searchDue VALUES (5, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchStatementInserted AFTER INSERT ON statement
BEGIN INSERT INTO searchDue VALUES (6, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchStatementUpdated AFTER UPDATE ON statement
BEGIN INSERT INTO searchDue VALUES (6, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchStatementDeleted AFTER DELETE ON statement
BEGIN INSERT INTO searchDue VALUES (6, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchEventInserted AFTER INSERT ON event
BEGIN INSERT INTO searchDue VALUES (7, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchEventUpdated AFTER UPDATE ON event
BEGIN INSERT INTO searchDue VALUES (7, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchEventDeleted AFTER DELETE ON event
BEGIN INSERT INTO searchDue VALUES (7, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchQuoteInserted AFTER INSERT ON quote
BEGIN INSERT INTO searchDue VALUES (8, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchQuoteUpdated AFTER UPDATE ON quote
BEGIN INSERT INTO searchDue VALUES (8, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchQuoteDeleted AFTER DELETE ON quote
BEGIN INSERT INTO searchDue VALUES (8, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchOutletInserted AFTER INSERT ON outlet
BEGIN INSERT INTO searchDue VALUES (9, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchOutletUpdated AFTER UPDATE ON outlet
BEGIN INSERT INTO searchDue VALUES (9, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchOutletDeleted AFTER DELETE ON outlet
BEGIN INSERT INTO searchDue VALUES (9, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchCoverageInserted AFTER INSERT ON coverage
BEGIN INSERT INTO searchDue VALUES (10, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchCoverageUpdated AFTER UPDATE ON coverage
BEGIN INSERT INTO searchDue VALUES (10, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchCoverageDeleted AFTER DELETE ON coverage
BEGIN INSERT INTO searchDue VALUES (10, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchKitInserted AFTER INSERT ON kit
BEGIN INSERT INTO searchDue VALUES (11, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchKitUpdated AFTER UPDATE ON kit
BEGIN INSERT INTO searchDue VALUES (11, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchKitDeleted AFTER DELETE ON kit
BEGIN INSERT INTO searchDue VALUES (11, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
-- A contact is found by its organisation's name and by its points, a release and a statement by their organisation's
-- name, coverage by its outlet's.
CREATE TRIGGER searchOrganisationRenamed AFTER UPDATE OF name ON organisation BEGIN
  INSERT INTO searchDue SELECT 2, rowNumber FROM contact WHERE organisationID = NEW.id ON CONFLICT DO NOTHING;
  INSERT INTO searchDue SELECT 4, rowNumber FROM release WHERE organisationID = NEW.id ON CONFLICT DO NOTHING;
  INSERT INTO searchDue SELECT 6, rowNumber FROM statement WHERE organisationID = NEW.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER searchOutletRenamed AFTER UPDATE OF name ON outlet BEGIN
  INSERT INTO searchDue SELECT 10, rowNumber FROM coverage WHERE outletID = NEW.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER searchPointInserted AFTER INSERT ON contactPoint BEGIN
  INSERT INTO searchDue SELECT 2, rowNumber FROM contact WHERE id = NEW.contactID ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER searchPointUpdated AFTER UPDATE ON contactPoint BEGIN
  INSERT INTO searchDue SELECT 2, rowNumber FROM contact WHERE id IN (OLD.contactID, NEW.contactID)
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER searchPointDeleted AFTER DELETE ON contactPoint BEGIN
  INSERT INTO searchDue SELECT 2, rowNumber FROM contact WHERE id = OLD.contactID ON CONFLICT DO NOTHING;
END;
