-- An attribute is added in place while tables hold values of the type; they read null for it.
CREATE TYPE address AS (street text, city text);
CREATE TABLE shops (id integer PRIMARY KEY, address address NOT NULL, former address[]);
