-- What is remembered of links.
--
-- A machine saw it, and no person: it is in no change, and the history does not follow it (HistoryTriggers.swift). What a
-- person says of a link is in the history: linkAcceptance here, and the records that hold the address.

-- Asking many links once. What was asked of one that was interrupted is not asked again when it goes on.
CREATE TABLE linkRound (
  number INTEGER PRIMARY KEY CONSTRAINT "rounds are numbered from 1" CHECK (number >= 1),
  scope TEXT NOT NULL CONSTRAINT "a round says which links it asks" CHECK (scope <> ''),
  startedAt INTEGER NOT NULL,
  endedAt INTEGER,
  -- How many answers it brought.
  alive INTEGER NOT NULL CONSTRAINT "a count is 0 or more" CHECK (alive >= 0),
  failing INTEGER NOT NULL CONSTRAINT "a count is 0 or more" CHECK (failing >= 0),
  unknown INTEGER NOT NULL CONSTRAINT "a count is 0 or more" CHECK (unknown >= 0),
  -- Nearly all failed, so that it says more of us than of the links: its answers changed no state.
  looksOffline INTEGER NOT NULL CONSTRAINT "yes or no is 1 or 0" CHECK (looksOffline IN (0, 1)),
  -- The answers up to this number have come to states.
  settledThrough INTEGER NOT NULL CONSTRAINT "a number of an answer is 0 or more" CHECK (settledThrough >= 0)
) STRICT;

CREATE TABLE link (
  rowNumber INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE CONSTRAINT "a link has a URL" CHECK (url <> ''),
  state TEXT NOT NULL
    CONSTRAINT "a link is alive, moved, ailing, dead or unknown"
    CHECK (state IN ('alive', 'moved', 'ailing', 'dead', 'unknown')),
  since INTEGER CONSTRAINT "only what is unknown has no beginning" CHECK (since IS NOT NULL OR state = 'unknown'),
  firstAsked INTEGER,
  lastAsked INTEGER,
  lastFound INTEGER,
  failures INTEGER NOT NULL CONSTRAINT "a count is 0 or more" CHECK (failures >= 0),
  failingSince INTEGER,
  lastFailure INTEGER,
  -- In milliseconds.
  failingFor INTEGER NOT NULL CONSTRAINT "a count is 0 or more" CHECK (failingFor >= 0),
  movedTo TEXT CONSTRAINT "a URL is not empty" CHECK (movedTo <> ''),
  -- The answer that came to this state, and its round: answers that say more of us than of the link come to none.
  lastAnswer INTEGER REFERENCES linkAnswer (number) ON DELETE RESTRICT,
  lastRound INTEGER REFERENCES linkRound (number) ON DELETE RESTRICT,
  -- What it looked like when it was catalogued.
  baselineTitle TEXT
    CONSTRAINT "a page's title is one line of at most 200 characters"
    CHECK (length(baselineTitle) <= 200 AND baselineTitle NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  baselineMediaType TEXT CONSTRAINT "a media type is not empty" CHECK (baselineMediaType <> ''),
  baselineSizeClass INTEGER CONSTRAINT "a size class is 0 to 64" CHECK (baselineSizeClass BETWEEN 0 AND 64),
  baselineText TEXT
    CONSTRAINT "a fingerprint is 16 lower-case hexadecimal digits"
    CHECK (length(baselineText) = 16 AND baselineText NOT GLOB '*[^0-9a-f]*'),
  baselineHits INTEGER CONSTRAINT "a count is 0 or more" CHECK (baselineHits >= 0),
  baselineAt INTEGER,
  -- The copy in an archive that is nearest to the release's date.
  archiveURL TEXT CONSTRAINT "a URL is not empty" CHECK (archiveURL <> ''),
  archiveAt INTEGER,
  archiveAsked INTEGER,
  CONSTRAINT "a link that was asked has an answer, of a round" CHECK (
    (firstAsked IS NULL) = (lastAsked IS NULL) AND (firstAsked IS NULL) = (lastAnswer IS NULL)
    AND (firstAsked IS NULL) = (lastRound IS NULL)),
  CONSTRAINT "a link that fails has failed since an instant" CHECK ((failures = 0) = (failingSince IS NULL)),
  CONSTRAINT "an archive's copy has a URL and an instant" CHECK ((archiveURL IS NULL) = (archiveAt IS NULL))
) STRICT;

CREATE TABLE linkAnswer (
  number INTEGER PRIMARY KEY,
  linkNumber INTEGER NOT NULL REFERENCES link (rowNumber) ON DELETE RESTRICT,
  roundNumber INTEGER NOT NULL REFERENCES linkRound (number) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  verdict TEXT NOT NULL
    CONSTRAINT "a verdict is one that Pressroom gives"
    CHECK (verdict IN (
      'found', 'moved', 'movedForNow', 'gone', 'notFound', 'softNotFound', 'emptySearch', 'loginWall', 'turnedAway',
      'unsafeCertificate', 'silent', 'notAsked', 'malformed')),
  status INTEGER CONSTRAINT "a status has three digits" CHECK (status BETWEEN 100 AND 999),
  movedTo TEXT CONSTRAINT "a URL is not empty" CHECK (movedTo <> ''),
  evidence TEXT NOT NULL
    CONSTRAINT "evidence is one line of at most 200 characters"
    CHECK (
      evidence <> '' AND length(evidence) <= 200 AND evidence NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  hops INTEGER NOT NULL CONSTRAINT "a count is 0 or more" CHECK (hops >= 0),
  hasPrint INTEGER NOT NULL CONSTRAINT "yes or no is 1 or 0" CHECK (hasPrint IN (0, 1)),
  title TEXT
    CONSTRAINT "a page's title is one line of at most 200 characters"
    CHECK (length(title) <= 200 AND title NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
  mediaType TEXT CONSTRAINT "a media type is not empty" CHECK (mediaType <> ''),
  sizeClass INTEGER CONSTRAINT "a size class is 0 to 64" CHECK (sizeClass BETWEEN 0 AND 64),
  textFingerprint TEXT
    CONSTRAINT "a fingerprint is 16 lower-case hexadecimal digits"
    CHECK (length(textFingerprint) = 16 AND textFingerprint NOT GLOB '*[^0-9a-f]*'),
  hits INTEGER CONSTRAINT "a count is 0 or more" CHECK (hits >= 0)
) STRICT;
CREATE INDEX linkAnswerLink ON linkAnswer (linkNumber);

CREATE TRIGGER linkAnswerIsKept BEFORE DELETE ON linkAnswer
BEGIN SELECT RAISE(ABORT, 'what was answered is append-only'); END;
CREATE TRIGGER linkAnswerStays BEFORE UPDATE ON linkAnswer
BEGIN SELECT RAISE(ABORT, 'what was answered is append-only'); END;

-- A person's word that a link works, until an instant. One for each link; the history has the earlier ones.
CREATE TABLE linkAcceptance (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  url TEXT NOT NULL UNIQUE CONSTRAINT "a link has a URL" CHECK (url <> ''),
  acceptedUntil INTEGER NOT NULL,
  acceptedBy TEXT NOT NULL CONSTRAINT "an acceptance names who gave it" CHECK (acceptedBy <> '')
) STRICT;

-- Every address that records hold is read in one order, in little memory, and found where it stands.
CREATE INDEX assetURL ON asset (url);
CREATE INDEX statementURL ON statement (url) WHERE url IS NOT NULL;
CREATE INDEX referenceURL ON reference (url);
CREATE INDEX coverageURL ON coverage (url) WHERE url IS NOT NULL;
CREATE INDEX organisationURL ON organisation (url) WHERE url IS NOT NULL;
CREATE INDEX outletURL ON outlet (url) WHERE url IS NOT NULL;
CREATE INDEX contactPointForm ON contactPoint (coalesce(normalised, asGiven)) WHERE kind = 'form';
