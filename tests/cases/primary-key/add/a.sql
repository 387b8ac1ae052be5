-- A key on columns that allow nulls brings NOT NULL with it, and takes it away again with the declaration.
CREATE TABLE regions (code text, name text NOT NULL);
CREATE TABLE areas (region text NOT NULL, no integer, name text);
