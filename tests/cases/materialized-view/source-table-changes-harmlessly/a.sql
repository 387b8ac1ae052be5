-- New and dropped columns, constraints and indexes of the table below are no reason to fill the view again.
CREATE TABLE tracks (id integer PRIMARY KEY, seconds integer, scrap text);
CREATE MATERIALIZED VIEW total_time AS SELECT sum(seconds) AS seconds FROM tracks;
