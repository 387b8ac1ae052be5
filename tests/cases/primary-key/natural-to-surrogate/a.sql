-- A new identity column takes the key over, the old key becomes unique, and the foreign key stays on the old column.
CREATE TABLE countries (iso char(2) PRIMARY KEY, name text NOT NULL);
CREATE TABLE cities (id integer PRIMARY KEY, country char(2) NOT NULL REFERENCES countries (iso));
