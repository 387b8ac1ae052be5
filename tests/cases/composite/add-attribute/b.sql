CREATE TYPE address AS (street text, city text, country char(2));
CREATE TABLE shops (id integer PRIMARY KEY, address address NOT NULL, former address[]);
