-- A few among many are found by looking at them alone. Each condition stands in the statement too.

-- What the press does not see (Sources/Store/Withheld/HiddenPoints.swift).
CREATE INDEX contactPointKeptBack ON contactPoint (audience) WHERE audience <> 'press';
CREATE INDEX contactKeptBack ON contact (audience) WHERE audience <> 'press';
CREATE INDEX contactWithdrawn ON contact (isWithdrawn) WHERE isWithdrawn = 1;
CREATE INDEX releaseKeptBack ON release (audience) WHERE audience <> 'press';
CREATE INDEX releaseNotUsable ON release (pubStatus) WHERE pubStatus <> 'usable';
CREATE INDEX releaseEmbargo ON release (embargoUntil) WHERE embargoUntil IS NOT NULL;
CREATE INDEX coverageKeptBack ON coverage (audience) WHERE audience <> 'press';
CREATE INDEX coverageWithdrawn ON coverage (isWithdrawn) WHERE isWithdrawn = 1;

-- Those who answer the press, among a hundred thousand who ask, and those who speak about something
-- (Sources/Store/CatalogueView+PressContacts.swift).
CREATE INDEX contactRole ON contact (role, slug) WHERE role <> 'journalist';
CREATE INDEX contactTopics ON contact (slug) WHERE topics <> '[]';
