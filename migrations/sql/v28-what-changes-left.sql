-- The history writes what a row was, and no longer what it became: that stands in the row, or in what the next line about it found
-- (Sources/Store/RowsLeft.swift). Lines that are there stay as they were written. Finds that next line:
CREATE INDEX changeLineFound ON changeLine (rowID) WHERE before IS NOT NULL;
-- Whatever has gone is looked for among what has gone.
CREATE INDEX changeLineGone ON changeLine (number) WHERE after IS NULL;
