-- What an asset tells those who cannot see it, and the file of one that is kept beside the catalogue: what it is called there,
-- how large it is, and what it is. The file itself is never in the catalogue.
ALTER TABLE asset ADD COLUMN alternativeText TEXT
  CONSTRAINT "an alternative text is not empty" CHECK (alternativeText <> '');
ALTER TABLE asset ADD COLUMN fileSHA256 TEXT CONSTRAINT "a file has its sum" CHECK (fileSHA256 <> '');
ALTER TABLE asset ADD COLUMN fileBytes INTEGER CONSTRAINT "a file has bytes" CHECK (fileBytes > 0);
ALTER TABLE asset ADD COLUMN mediaType TEXT CONSTRAINT "a media type is not empty" CHECK (mediaType <> '');
ALTER TABLE asset ADD COLUMN width INTEGER CONSTRAINT "a width is in pixels" CHECK (width > 0);
ALTER TABLE asset ADD COLUMN height INTEGER CONSTRAINT "a height is in pixels" CHECK (height > 0);
