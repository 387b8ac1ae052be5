-- Uniqueness of an index is changed by a new index of the same name only.
CREATE TABLE links (id integer PRIMARY KEY, short text NOT NULL, url text NOT NULL);
CREATE INDEX links_short_idx ON links (short);
CREATE UNIQUE INDEX links_url_idx ON links (url);
