-- A typed table says only what its type does not.
CREATE TYPE person AS (id integer, name text, born date);
