-- Identity needs NOT NULL first, may not meet a default, and must start after the rows that are there.
CREATE TABLE nodes (id integer, name text);
CREATE TABLE edges (id bigint NOT NULL DEFAULT 0, label text);
