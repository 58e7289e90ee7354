-- What is written to people and sent from here, to whom of the catalogue a kit went, and who is accredited.

-- Until when somebody is accredited: what is under an embargo may be given to them before it ends.
ALTER TABLE contact ADD COLUMN accreditedUntil TEXT
  CONSTRAINT "a date is a day of the calendar"
  CHECK (accreditedUntil GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    AND accreditedUntil = date(accreditedUntil, '+0 days'));

-- Whoever got a kit may be a contact; what they were called then stays beside it.
ALTER TABLE delivery ADD COLUMN contactID TEXT REFERENCES contact (id) ON DELETE RESTRICT;
CREATE INDEX deliveryContact ON delivery (contactID) WHERE contactID IS NOT NULL;

-- An issue without what the terms of a request keep back is for that request alone.
ALTER TABLE issue ADD COLUMN requestID TEXT REFERENCES request (id) ON DELETE RESTRICT;
CREATE INDEX issueRequest ON issue (requestID) WHERE requestID IS NOT NULL;

-- After which change a kit left the office: the clock may have stood behind then. NULL where that was not kept.
ALTER TABLE kitExport ADD COLUMN changeNumber INTEGER;

-- How messages are sent: through which server, kept as safe as how, as whom, and from which address. No password.
ALTER TABLE office ADD COLUMN smtp TEXT
  CONSTRAINT "a mail server is a host and a port" CHECK (smtp GLOB '?*:[0-9]*' AND smtp NOT GLOB '*[ /@]*');
ALTER TABLE office ADD COLUMN smtpSecurity TEXT
  CONSTRAINT "a connection is safe by TLS, by STARTTLS or not at all" CHECK (smtpSecurity IN ('tls', 'starttls', 'none'));
ALTER TABLE office ADD COLUMN smtpUser TEXT CONSTRAINT "a user of a mail server has a name" CHECK (smtpUser <> '');
ALTER TABLE office ADD COLUMN smtpFrom TEXT CONSTRAINT "an address is not empty" CHECK (smtpFrom <> '');

-- Messages that wait, are being sent, or went: how far they have come is what a machine saw.
CREATE TABLE mail (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "an id is a lower-case UUID" CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  state TEXT NOT NULL
    CONSTRAINT "a message waits, is being sent, was sent, failed or was given up"
    CHECK (state IN ('waiting', 'underWay', 'sent', 'failed', 'givenUp')),
  changeNumber INTEGER NOT NULL REFERENCES change (number) ON DELETE RESTRICT,
  kitID TEXT NOT NULL REFERENCES kit (id) ON DELETE RESTRICT,
  issueID TEXT REFERENCES issue (id) ON DELETE RESTRICT,
  deliveryID TEXT REFERENCES delivery (id) ON DELETE SET NULL,
  contactID TEXT REFERENCES contact (id) ON DELETE RESTRICT,
  written INTEGER NOT NULL,
  zone TEXT NOT NULL CONSTRAINT "a time has a zone" CHECK (zone <> ''),
  senderName TEXT CONSTRAINT "a name is not empty" CHECK (senderName <> ''),
  sender TEXT NOT NULL
    CONSTRAINT "an address is one line without blanks"
    CHECK (sender <> '' AND sender NOT GLOB ('*[' || char(1) || '- ]*')),
  recipientName TEXT CONSTRAINT "a name is not empty" CHECK (recipientName <> ''),
  recipient TEXT NOT NULL
    CONSTRAINT "an address is one line without blanks"
    CHECK (recipient <> '' AND recipient NOT GLOB ('*[' || char(1) || '- ]*')),
  subject TEXT NOT NULL CONSTRAINT "a message has a subject" CHECK (subject <> ''),
  language TEXT CONSTRAINT "a language is a BCP 47 tag" CHECK (language <> '' AND language NOT GLOB '*[^A-Za-z0-9-]*'),
  text TEXT NOT NULL CONSTRAINT "a message has words" CHECK (text <> ''),
  tries INTEGER NOT NULL CONSTRAINT "tries are counted from none" CHECK (tries >= 0),
  due INTEGER NOT NULL,
  since INTEGER NOT NULL,
  words TEXT CONSTRAINT "the words of a server are not empty" CHECK (words <> '')
) STRICT;
CREATE INDEX mailDue ON mail (state, due);
CREATE INDEX mailDelivery ON mail (deliveryID) WHERE deliveryID IS NOT NULL;

-- Whoever was written to has what they were given.
CREATE TRIGGER mailThatWentStays BEFORE DELETE ON delivery
WHEN EXISTS (SELECT 1 FROM mail WHERE deliveryID = OLD.id AND state IN ('underWay', 'sent'))
BEGIN SELECT RAISE(ABORT, 'what was sent by mail was given'); END;
