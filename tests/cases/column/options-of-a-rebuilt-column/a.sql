-- A type change resets the storage of the column to its type's own; statistics and options stay, and all must fit at the end.
CREATE TABLE blobs (id integer PRIMARY KEY, body text, sum text);
ALTER TABLE blobs ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE blobs ALTER COLUMN body SET STATISTICS 10;
ALTER TABLE blobs ALTER COLUMN sum SET STORAGE MAIN;
COMMENT ON COLUMN blobs.body IS 'base64';
