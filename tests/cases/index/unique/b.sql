CREATE TABLE links (id integer PRIMARY KEY, short text NOT NULL, url text NOT NULL);
CREATE UNIQUE INDEX links_short_idx ON links (short);
CREATE INDEX links_url_idx ON links (url);
