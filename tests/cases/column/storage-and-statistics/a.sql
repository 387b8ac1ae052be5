-- Storage, compression, statistics target and per-column options are set and reset without touching rows.
CREATE TABLE pages (id integer PRIMARY KEY, body text, author text, raw bytea);
ALTER TABLE pages ALTER COLUMN author SET STATISTICS 500;
ALTER TABLE pages ALTER COLUMN raw SET STORAGE EXTERNAL;
ALTER TABLE pages ALTER COLUMN id SET (n_distinct = 1000);
