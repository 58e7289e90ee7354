-- Every kind of record can be withdrawn: kept, and no longer handed out. A release is withdrawn by its publishing status.
ALTER TABLE organisation ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE asset ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE statement ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE event ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE quote ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE reference ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE outlet ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE coverage ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));
ALTER TABLE kit ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
  CONSTRAINT "yes or no is 1 or 0" CHECK (isWithdrawn IN (0, 1));

-- Where an event is and when; a time has the zone that it was meant in.
ALTER TABLE event ADD COLUMN place TEXT CONSTRAINT "a place is not empty" CHECK (place <> '');
ALTER TABLE event ADD COLUMN starts INTEGER;
ALTER TABLE event ADD COLUMN startsZone TEXT
  CONSTRAINT "a time has a zone" CHECK ((starts IS NULL) = (startsZone IS NULL) AND startsZone <> '');
ALTER TABLE event ADD COLUMN ends INTEGER;
ALTER TABLE event ADD COLUMN endsZone TEXT
  CONSTRAINT "a time has a zone" CHECK ((ends IS NULL) = (endsZone IS NULL) AND endsZone <> '');
ALTER TABLE event ADD COLUMN registration INTEGER;
ALTER TABLE event ADD COLUMN registrationZone TEXT
  CONSTRAINT "a time has a zone"
  CHECK ((registration IS NULL) = (registrationZone IS NULL) AND registrationZone <> '');
ALTER TABLE event ADD COLUMN accreditation INTEGER;
ALTER TABLE event ADD COLUMN accreditationZone TEXT
  CONSTRAINT "a time has a zone"
  CHECK ((accreditation IS NULL) = (accreditationZone IS NULL) AND accreditationZone <> '');

-- What a release puts right, and what stands in the place of a statement.
ALTER TABLE release ADD COLUMN correctsID TEXT REFERENCES release (id) ON DELETE RESTRICT
  CONSTRAINT "a release does not correct itself" CHECK (correctsID <> id);
CREATE INDEX releaseCorrects ON release (correctsID) WHERE correctsID IS NOT NULL;
ALTER TABLE statement ADD COLUMN supersededByID TEXT REFERENCES statement (id) ON DELETE RESTRICT
  CONSTRAINT "a statement does not supersede itself" CHECK (supersededByID <> id);
CREATE INDEX statementSupersededBy ON statement (supersededByID) WHERE supersededByID IS NOT NULL;

-- The later changes that an undo takes back with the one that it undoes, because they build on it.
CREATE TABLE undoneToo (
  undoes INTEGER NOT NULL REFERENCES change (number) ON DELETE RESTRICT,
  changeNumber INTEGER NOT NULL REFERENCES change (number) ON DELETE RESTRICT,
  PRIMARY KEY (undoes, changeNumber),
  CONSTRAINT "a change undoes an earlier one" CHECK (undoes < changeNumber)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER undoneTooIsKept BEFORE DELETE ON undoneToo
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER undoneTooStays BEFORE UPDATE ON undoneToo
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
