CREATE TYPE size AS (width numeric(8,1), height numeric(8,1));
CREATE TABLE boxes (id integer PRIMARY KEY, outer_size size, label text NOT NULL);
