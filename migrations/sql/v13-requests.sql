-- What journalists ask for, on what terms assets may be used for it, and on what ground the press office keeps what it knows of people.

CREATE TABLE request (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  slug TEXT NOT NULL UNIQUE
    CONSTRAINT "a slug is a-z, 0-9 and single hyphens" CHECK (
      length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
      AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
  subject TEXT NOT NULL
    CONSTRAINT "a request says what is asked for, on one line"
    CHECK (subject <> '' AND subject NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  kind TEXT NOT NULL
    CONSTRAINT "a request is for a kit, a picture, a quote, an interview, facts or accreditation"
    CHECK (kind IN ('kit', 'picture', 'quote', 'interview', 'facts', 'accreditation')),
  words TEXT CONSTRAINT "the words of a request are not empty" CHECK (words <> ''),
  journalistID TEXT REFERENCES contact (id) ON DELETE RESTRICT,
  outletID TEXT REFERENCES outlet (id) ON DELETE RESTRICT,
  channel TEXT NOT NULL
    CONSTRAINT "a request comes by e-mail, telephone, form or messenger, or in person"
    CHECK (channel IN ('email', 'telephone', 'form', 'messenger', 'inPerson')),
  asGiven TEXT CONSTRAINT "an address is kept as it was given" CHECK (asGiven <> ''),
  normalised TEXT CONSTRAINT "what could be read of an address is not empty" CHECK (normalised <> ''),
  received INTEGER,
  deadline INTEGER,
  deadlineZone TEXT
    CONSTRAINT "a time has a zone" CHECK ((deadline IS NULL) = (deadlineZone IS NULL) AND deadlineZone <> ''),
  media TEXT NOT NULL CONSTRAINT "a list is a JSON array" CHECK (media = '[]' OR media GLOB '[[]"*"]'),
  territories TEXT NOT NULL
    CONSTRAINT "a list is a JSON array" CHECK (territories = '[]' OR territories GLOB '[[]"*"]'),
  uses TEXT NOT NULL CONSTRAINT "a list is a JSON array" CHECK (uses = '[]' OR uses GLOB '[[]"*"]'),
  language TEXT CONSTRAINT "a language is a BCP 47 tag" CHECK (language <> '' AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  kitID TEXT REFERENCES kit (id) ON DELETE RESTRICT,
  assignedTo TEXT CONSTRAINT "who sees to a request has a name" CHECK (assignedTo <> ''),
  state TEXT NOT NULL
    CONSTRAINT "a request is open, answered, turned down or closed"
    CHECK (state IN ('open', 'answered', 'turnedDown', 'closed')),
  given TEXT CONSTRAINT "what was given is not empty" CHECK (given <> ''),
  settled INTEGER
) STRICT;
CREATE INDEX requestDeadline ON request (state, deadline);
CREATE INDEX requestJournalist ON request (journalistID);
CREATE INDEX requestOutlet ON request (outletID);
CREATE INDEX requestKit ON request (kitID);

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
  UNION ALL SELECT id, 'kit', slug, title FROM kit
  UNION ALL SELECT id, 'request', slug, subject FROM request;
CREATE TRIGGER factStandsOnRecord BEFORE INSERT ON fact
WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.recordID)
BEGIN SELECT RAISE(ABORT, 'a fact is about a record that is there'); END;

CREATE TRIGGER requestTakesItsFacts BEFORE DELETE ON request
BEGIN DELETE FROM fact WHERE recordID = OLD.id; END;

-- In the search, a request has the number 13.
CREATE TRIGGER searchRequestInserted AFTER INSERT ON request
BEGIN INSERT INTO searchDue VALUES (13, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchRequestUpdated AFTER UPDATE ON request
BEGIN INSERT INTO searchDue VALUES (13, NEW.rowNumber) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER searchRequestDeleted AFTER DELETE ON request
BEGIN INSERT INTO searchDue VALUES (13, OLD.rowNumber) ON CONFLICT DO NOTHING; END;
-- It is found by who asks, and for whom.
CREATE TRIGGER searchAskingRenamed AFTER UPDATE OF name ON contact BEGIN
  INSERT INTO searchDue SELECT 13, rowNumber FROM request WHERE journalistID = NEW.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER searchAskingForRenamed AFTER UPDATE OF name ON outlet BEGIN
  INSERT INTO searchDue SELECT 13, rowNumber FROM request WHERE outletID = NEW.id ON CONFLICT DO NOTHING;
END;

-- For what, where and since when an asset may be used, and whether those who are in it agreed.
ALTER TABLE asset ADD COLUMN usageBegins TEXT
  CONSTRAINT "a date is a day of the calendar"
  CHECK (usageBegins GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND usageBegins = date(usageBegins, '+0 days'));
ALTER TABLE asset ADD COLUMN media TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (media = '[]' OR media GLOB '[[]"*"]');
ALTER TABLE asset ADD COLUMN territories TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (territories = '[]' OR territories GLOB '[[]"*"]');
ALTER TABLE asset ADD COLUMN uses TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (uses = '[]' OR uses GLOB '[[]"*"]');
ALTER TABLE asset ADD COLUMN creditRequired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (creditRequired IN (0, 1));
ALTER TABLE asset ADD COLUMN consent TEXT CONSTRAINT "a consent is not empty" CHECK (consent <> '');
ALTER TABLE asset ADD COLUMN consentEnds TEXT
  CONSTRAINT "a date is a day of the calendar"
  CHECK (consentEnds GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND consentEnds = date(consentEnds, '+0 days'));

-- On what ground what is known of a person is kept, and until when.
ALTER TABLE contact ADD COLUMN lawfulBasis TEXT CONSTRAINT "a lawful basis is not empty" CHECK (lawfulBasis <> '');
ALTER TABLE contact ADD COLUMN consent TEXT CONSTRAINT "a consent is not empty" CHECK (consent <> '');
ALTER TABLE contact ADD COLUMN keepUntil TEXT
  CONSTRAINT "a date is a day of the calendar"
  CHECK (keepUntil GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND keepUntil = date(keepUntil, '+0 days'));

-- A kit that was handed to somebody may be what a request asked for.
ALTER TABLE delivery ADD COLUMN requestID TEXT REFERENCES request (id) ON DELETE RESTRICT;
CREATE INDEX deliveryRequest ON delivery (requestID) WHERE requestID IS NOT NULL;
