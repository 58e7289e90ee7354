-- Who may log in to the office. None of these tables is a record's, has a history, or is searched: what is in them is seen by who
-- asks for accounts, and by nobody else.

CREATE TABLE account (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL UNIQUE
    CONSTRAINT "a name is a-z, 0-9 and single hyphens" CHECK (
      length(name) BETWEEN 1 AND 80 AND name NOT GLOB '*[^a-z0-9-]*'
      AND name NOT GLOB '-*' AND name NOT GLOB '*-' AND name NOT GLOB '*--*'),
  role TEXT NOT NULL
    CONSTRAINT "a role is reader, officer, editor or administrator"
    CHECK (role IN ('reader', 'officer', 'editor', 'administrator')),
  isDisabled INTEGER NOT NULL CONSTRAINT "a flag is 0 or 1" CHECK (isDisabled IN (0, 1)),
  -- What Argon2id makes of it, as a PHC string.
  password TEXT NOT NULL
    CONSTRAINT "of a password only what Argon2id makes of it is kept"
    CHECK (password GLOB '$argon2id$v=19$m=[1-9]*,t=[1-9]*,p=1$*$*'),
  passwordSet INTEGER NOT NULL,
  -- What a second factor makes its codes of, in base 32; and what one will that is not turned on yet.
  codeSecret TEXT CONSTRAINT "a secret is in base 32" CHECK (codeSecret <> '' AND codeSecret NOT GLOB '*[^A-Z2-7]*'),
  nextCodeSecret TEXT
    CONSTRAINT "a secret is in base 32" CHECK (nextCodeSecret <> '' AND nextCodeSecret NOT GLOB '*[^A-Z2-7]*'),
  -- The step of the code that was taken last: no code is taken twice.
  codeStep INTEGER
) STRICT;

-- Codes that stand in for a second factor that is lost; each is taken once.
CREATE TABLE recoveryCode (
  digest TEXT NOT NULL PRIMARY KEY
    CONSTRAINT "a digest is the SHA-256 of a secret" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  accountID TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX recoveryCodeAccount ON recoveryCode (accountID);

-- Where somebody is logged in.
CREATE TABLE session (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE
    CONSTRAINT "a digest is the SHA-256 of a secret" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  accountID TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  began INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  -- With which program, in a word or two.
  browser TEXT CONSTRAINT "a browser is a word or two" CHECK (length(browser) BETWEEN 1 AND 60)
) STRICT;
CREATE INDEX sessionAccount ON session (accountID);

-- Browsers in which somebody has logged in before: what others try in vain does not keep those out.
CREATE TABLE knownBrowser (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE
    CONSTRAINT "a digest is the SHA-256 of a secret" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  accountID TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX knownBrowserAccount ON knownBrowser (accountID);

-- What a program shows in the place of a password.
CREATE TABLE accessToken (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE
    CONSTRAINT "a digest is the SHA-256 of a secret" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  accountID TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label TEXT NOT NULL
    CONSTRAINT "a token says what it is for, on one line"
    CHECK (length(label) BETWEEN 1 AND 80 AND label NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  scopes TEXT NOT NULL CONSTRAINT "a list is a JSON array" CHECK (scopes GLOB '[[]"*"]'),
  made INTEGER NOT NULL,
  expires INTEGER NOT NULL CONSTRAINT "a token ends after it is made" CHECK (expires > made),
  used INTEGER
) STRICT;
CREATE INDEX accessTokenAccount ON accessToken (accountID);

-- How often a name was tried in vain, whether or not anybody has it: by a small part of the name's digest, so that what was typed
-- cannot be found again, and there are not many.
CREATE TABLE loginTry (
  part INTEGER PRIMARY KEY CONSTRAINT "a part is of 16 bits" CHECK (part BETWEEN 0 AND 65535),
  failures INTEGER NOT NULL CONSTRAINT "failures are counted from 1" CHECK (failures >= 1),
  last INTEGER NOT NULL
) STRICT;

-- Who did what with accounts, and when.
CREATE TABLE accountEvent (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  -- Whose account; NULL where a name was tried that nobody has.
  accountID TEXT REFERENCES account (id) ON DELETE RESTRICT,
  actor TEXT CONSTRAINT "who did it has a name" CHECK (actor <> ''),
  what TEXT NOT NULL CONSTRAINT "what was done is a word" CHECK (what <> '' AND what NOT GLOB '*[^A-Za-z]*'),
  note TEXT CONSTRAINT "a note is short" CHECK (length(note) BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX accountEventAccount ON accountEvent (accountID);

CREATE TRIGGER accountEventStays BEFORE UPDATE ON accountEvent
BEGIN
  SELECT RAISE(ABORT, 'what was done with accounts is only added to');
END;
CREATE TRIGGER accountEventIsKept BEFORE DELETE ON accountEvent
BEGIN
  SELECT RAISE(ABORT, 'what was done with accounts is only added to');
END;

-- Whoever was let in by what has changed comes in again by what is so now.
CREATE TRIGGER sessionsEnd AFTER UPDATE ON account
WHEN OLD.role <> NEW.role OR OLD.password <> NEW.password OR OLD.codeSecret IS NOT NEW.codeSecret
  OR NEW.isDisabled = 1
BEGIN
  DELETE FROM session WHERE accountID = NEW.id;
END;
CREATE TRIGGER browsersAreForgotten AFTER UPDATE ON account WHEN OLD.password <> NEW.password OR NEW.isDisabled = 1
BEGIN
  DELETE FROM knownBrowser WHERE accountID = NEW.id;
END;
CREATE TRIGGER tokensEnd AFTER UPDATE ON account WHEN NEW.isDisabled = 1
BEGIN
  DELETE FROM accessToken WHERE accountID = NEW.id;
END;
CREATE TRIGGER recoveryCodesEnd AFTER UPDATE ON account WHEN OLD.codeSecret IS NOT NEW.codeSecret
BEGIN
  DELETE FROM recoveryCode WHERE accountID = NEW.id;
END;

CREATE TRIGGER somebodyAdministers BEFORE UPDATE ON account
WHEN OLD.role = 'administrator' AND OLD.isDisabled = 0 AND (NEW.role <> 'administrator' OR NEW.isDisabled = 1)
  AND NOT EXISTS (SELECT 1 FROM account WHERE role = 'administrator' AND isDisabled = 0 AND id <> OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'somebody looks after accounts');
END;
CREATE TRIGGER accountsAreKept BEFORE DELETE ON account
BEGIN
  SELECT RAISE(ABORT, 'an account is disabled, not deleted');
END;
