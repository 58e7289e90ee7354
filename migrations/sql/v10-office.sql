-- What the office says of itself: one row, and none where nobody has said anything yet.
CREATE TABLE office (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "there is one office" CHECK (id = '0ff1ce00-0000-4000-8000-000000000000'),
  name TEXT
    CONSTRAINT "the office's name is one line"
    CHECK (name <> '' AND name NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  region TEXT CONSTRAINT "a region is two capital letters" CHECK (region GLOB '[A-Z][A-Z]'),
  zone TEXT CONSTRAINT "a zone is not empty" CHECK (zone <> ''),
  languages TEXT NOT NULL
    CONSTRAINT "a list is a JSON array" CHECK (languages = '[]' OR languages GLOB '[[]"*"]'),
  url TEXT CONSTRAINT "a URL is not empty" CHECK (url <> ''),
  email TEXT CONSTRAINT "an e-mail address is not empty" CHECK (email <> ''),
  number TEXT CONSTRAINT "a number keeps how it was given" CHECK (number <> ''),
  normalisedNumber TEXT CONSTRAINT "a normalised number begins with a plus" CHECK (normalisedNumber GLOB '+[0-9]*'),
  CONSTRAINT "a number is given and normalised" CHECK ((number IS NULL) = (normalisedNumber IS NULL))
) STRICT;
