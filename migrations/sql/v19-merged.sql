-- Two contacts that were one: into whom one was merged. It stays, so that its name, and what was given to it, lead to the other.
ALTER TABLE contact ADD COLUMN mergedIntoID TEXT REFERENCES contact (id) ON DELETE RESTRICT
  CONSTRAINT "who was merged into another is withdrawn"
  CHECK (mergedIntoID IS NULL OR (isWithdrawn = 1 AND mergedIntoID <> id));
CREATE INDEX contactMergedInto ON contact (mergedIntoID) WHERE mergedIntoID IS NOT NULL;
