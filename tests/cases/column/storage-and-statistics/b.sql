CREATE TABLE pages (id integer PRIMARY KEY, body text, author text, raw bytea);
ALTER TABLE pages ALTER COLUMN body SET STORAGE MAIN;
ALTER TABLE pages ALTER COLUMN body SET COMPRESSION pglz;
ALTER TABLE pages ALTER COLUMN raw SET STATISTICS 0;
ALTER TABLE pages ALTER COLUMN author SET (n_distinct = -0.5, n_distinct_inherited = -0.2);
