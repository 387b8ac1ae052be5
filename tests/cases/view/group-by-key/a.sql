-- A view that groups by a primary key depends on that key: the key cannot be replaced under it.
CREATE TABLE artists (id integer, name text, born date, CONSTRAINT artists_pkey PRIMARY KEY (id));
CREATE TABLE works (id integer PRIMARY KEY, artist integer);
CREATE VIEW work_counts AS SELECT a.id, a.name, count(w.id) AS n
    FROM artists a LEFT JOIN works w ON w.artist = a.id GROUP BY a.id;
