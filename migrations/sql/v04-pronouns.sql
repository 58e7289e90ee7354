-- How a contact is spoken of, such as "they/them".
ALTER TABLE contact ADD COLUMN pronouns TEXT
  CONSTRAINT "a contact's pronouns are one line"
  CHECK (pronouns <> '' AND pronouns NOT GLOB ('*[' || char(1) || '-' || char(31) || ']*'));
