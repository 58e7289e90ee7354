-- What releases are about, and what contacts speak about and in which languages; the number that an office gives its release.
ALTER TABLE release ADD COLUMN number TEXT CONSTRAINT "a number is not empty" CHECK (number <> '');
ALTER TABLE release ADD COLUMN topics TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (topics = '[]' OR topics GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN spokenLanguages TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (spokenLanguages = '[]' OR spokenLanguages GLOB '[[]"*"]');
ALTER TABLE contact ADD COLUMN topics TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT "a list is a JSON array" CHECK (topics = '[]' OR topics GLOB '[[]"*"]');
