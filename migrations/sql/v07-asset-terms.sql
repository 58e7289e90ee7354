-- The last day on which the terms of use of an asset hold.
ALTER TABLE asset ADD COLUMN usageEnds TEXT
  CONSTRAINT "a date is a day of the calendar"
  CHECK (usageEnds GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND usageEnds = date(usageEnds, '+0 days'));
