-- When a picture was made, and where, in the words of whoever made it.
ALTER TABLE asset ADD COLUMN created TEXT
  CONSTRAINT "a date is a day of the calendar"
  CHECK (created GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND created = date(created, '+0 days'));
ALTER TABLE asset ADD COLUMN place TEXT CONSTRAINT "a place is not empty" CHECK (place <> '');
