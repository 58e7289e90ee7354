-- When a kit last left the office, for each audience that got it: what a machine saw, which no person changes.
CREATE TABLE kitExport (
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE CASCADE,
  audience TEXT NOT NULL
    CONSTRAINT "a kit leaves the office for an audience outside it" CHECK (audience IN ('public', 'press', 'partner')),
  at INTEGER NOT NULL,
  PRIMARY KEY (kitID, audience)
) STRICT, WITHOUT ROWID;
-- What was handed to somebody under embargo before there was such a table.
INSERT INTO kitExport (kitID, audience, at)
SELECT d.kitID, 'press', max(c.at) FROM delivery AS d
JOIN changeLine AS l ON l.tableName = 'delivery' AND l.rowID = d.id AND l.before IS NULL
JOIN change AS c ON c.number = l.changeNumber
GROUP BY d.kitID;
