CREATE TABLE tracks (id integer PRIMARY KEY, seconds integer NOT NULL CHECK (seconds > 0), title text);
CREATE INDEX tracks_title_idx ON tracks (title);
CREATE MATERIALIZED VIEW total_time AS SELECT sum(seconds) AS seconds FROM tracks;
