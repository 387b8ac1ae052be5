CREATE TABLE countries (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    iso char(2) NOT NULL CONSTRAINT countries_iso_key UNIQUE,
    name text NOT NULL
);
CREATE TABLE cities (id integer PRIMARY KEY, country char(2) NOT NULL REFERENCES countries (iso));
