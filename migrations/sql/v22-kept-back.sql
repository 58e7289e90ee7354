-- What the press does not see is little beside what it does: it is found by looking at that alone. Each condition stands in the
-- statement too (Sources/Store/Withheld/HiddenPoints.swift).
CREATE INDEX contactPointKeptBack ON contactPoint (audience) WHERE audience <> 'press';
CREATE INDEX contactKeptBack ON contact (audience) WHERE audience <> 'press';
CREATE INDEX contactWithdrawn ON contact (isWithdrawn) WHERE isWithdrawn = 1;
CREATE INDEX releaseKeptBack ON release (audience) WHERE audience <> 'press';
CREATE INDEX releaseNotUsable ON release (pubStatus) WHERE pubStatus <> 'usable';
CREATE INDEX releaseEmbargo ON release (embargoUntil) WHERE embargoUntil IS NOT NULL;
CREATE INDEX coverageKeptBack ON coverage (audience) WHERE audience <> 'press';
CREATE INDEX coverageWithdrawn ON coverage (isWithdrawn) WHERE isWithdrawn = 1;
