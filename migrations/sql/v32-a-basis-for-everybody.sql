-- Whose data must have a lawful basis, where the office wants that to be looked for (Sources/Validation/Contacts/ContactRules.swift).
ALTER TABLE office ADD COLUMN groundFor TEXT
  CONSTRAINT "a basis is wanted for everybody, or for nobody" CHECK (groundFor = 'everybody');
