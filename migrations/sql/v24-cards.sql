-- What cards of people say of them: the parts of their names, where and what they are besides, and whatever else a card held.
ALTER TABLE contact ADD COLUMN nameParts TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (nameParts = '[]' OR nameParts GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN nicknames TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (nicknames = '[]' OR nicknames GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN pronunciation TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (pronunciation = '[]' OR pronunciation GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN departments TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (departments = '[]' OR departments GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN affiliations TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (affiliations = '[]' OR affiliations GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN interests TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (interests = '[]' OR interests GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN categories TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (categories = '[]' OR categories GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN webAddresses TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (webAddresses = '[]' OR webAddresses GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN profiles TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (profiles = '[]' OR profiles GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN postalAddresses TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (postalAddresses = '[]' OR postalAddresses GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN homeAddresses TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (homeAddresses = '[]' OR homeAddresses GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN relatedPeople TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (relatedPeople = '[]' OR relatedPeople GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN identifiers TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (identifiers = '[]' OR identifiers GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN keptProperties TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (keptProperties = '[]' OR keptProperties GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN timeZone TEXT CONSTRAINT "a time zone is not empty" CHECK (timeZone <> '');
ALTER TABLE contact ADD COLUMN birthday TEXT CONSTRAINT "a birthday is not empty" CHECK (birthday <> '');
ALTER TABLE contact ADD COLUMN birthdayAudience TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (birthdayAudience IN ('public', 'press', 'accredited', 'partner', 'internal'));
ALTER TABLE contact ADD COLUMN homeAudience TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (homeAudience IN ('public', 'press', 'accredited', 'partner', 'internal'));
ALTER TABLE contact ADD COLUMN keptAudience TEXT NOT NULL DEFAULT 'internal'
  CONSTRAINT "an audience is public, press, accredited, partner or internal"
  CHECK (keptAudience IN ('public', 'press', 'accredited', 'partner', 'internal'));
