-- Answers that say the same again are counted, and not kept anew: how often and when last stands with the link while they come
-- (Sources/Store/Links/AnswerWriter.swift), and with the answer once another has come.
ALTER TABLE linkAnswer ADD COLUMN times INTEGER NOT NULL DEFAULT 1
  CONSTRAINT "an answer was given once or more" CHECK (times >= 1);
ALTER TABLE linkAnswer ADD COLUMN lastAt INTEGER
  CONSTRAINT "what was said once was said last when it was said first" CHECK (lastAt IS NOT NULL OR times = 1);
DROP TRIGGER linkAnswerStays;
-- How often it was given is written once, when it is over.
CREATE TRIGGER linkAnswerStays BEFORE UPDATE ON linkAnswer
WHEN OLD.times <> 1 OR NEW.times = 1 OR NEW.number <> OLD.number OR NEW.linkNumber <> OLD.linkNumber
  OR NEW.roundNumber <> OLD.roundNumber OR NEW.at <> OLD.at OR NEW.verdict <> OLD.verdict
  OR NEW.status IS NOT OLD.status OR NEW.movedTo IS NOT OLD.movedTo OR NEW.evidence <> OLD.evidence
  OR NEW.hops <> OLD.hops OR NEW.hasPrint <> OLD.hasPrint OR NEW.title IS NOT OLD.title
  OR NEW.mediaType IS NOT OLD.mediaType OR NEW.sizeClass IS NOT OLD.sizeClass
  OR NEW.textFingerprint IS NOT OLD.textFingerprint OR NEW.hits IS NOT OLD.hits
BEGIN SELECT RAISE(ABORT, 'what was answered is append-only'); END;

-- The answer that came last, whether it came to a state or not; what it says, in short, to know it again; how often it came in
-- a row, and when last.
ALTER TABLE link ADD COLUMN newest INTEGER REFERENCES linkAnswer (number) ON DELETE RESTRICT;
ALTER TABLE link ADD COLUMN newestDigest INTEGER;
ALTER TABLE link ADD COLUMN newestTimes INTEGER NOT NULL DEFAULT 1
  CONSTRAINT "an answer was given once or more" CHECK (newestTimes >= 1);
ALTER TABLE link ADD COLUMN newestAt INTEGER;
-- The round whose end it waits for before it comes to a state, and its place among that round's answers, from 0.
ALTER TABLE link ADD COLUMN waitingRound INTEGER REFERENCES linkRound (number) ON DELETE RESTRICT;
ALTER TABLE link ADD COLUMN waitingPlace INTEGER
  CONSTRAINT "what waits has a place" CHECK ((waitingPlace IS NULL) = (waitingRound IS NULL));
CREATE INDEX linkWaiting ON link (waitingRound, waitingPlace) WHERE waitingRound IS NOT NULL;

UPDATE link SET newest = (SELECT max(number) FROM linkAnswer WHERE linkNumber = link.rowNumber);
UPDATE link SET newestAt = (SELECT at FROM linkAnswer WHERE number = link.newest) WHERE newest IS NOT NULL;
-- What an interrupted round has not brought to states yet.
UPDATE link SET (waitingRound, waitingPlace) =
  (SELECT a.roundNumber, a.number FROM linkAnswer AS a JOIN linkRound AS r ON r.number = a.roundNumber
   WHERE a.number = link.newest AND r.endedAt IS NULL AND a.number > r.settledThrough)
  WHERE newest IS NOT NULL;

-- No longer up to where a round was brought to states, but a number that grows with all that any round learns: whoever keeps what was
-- read knows by it that nothing is new (CatalogueView+Standing.swift).
ALTER TABLE linkRound RENAME COLUMN settledThrough TO heard;
CREATE INDEX linkRoundHeard ON linkRound (heard);
