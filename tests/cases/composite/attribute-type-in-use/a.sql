-- ALTER ATTRIBUTE TYPE is refused while a table stores the type; its column has to step aside and come back.
CREATE TYPE size AS (width integer, height integer);
CREATE TABLE boxes (id integer PRIMARY KEY, outer_size size, label text NOT NULL);
