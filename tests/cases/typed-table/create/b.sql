CREATE TYPE person AS (id integer, name text, born date);
CREATE TABLE people OF person (PRIMARY KEY (id), name WITH OPTIONS NOT NULL DEFAULT 'nobody', CHECK (born > '1900-01-01'));
CREATE TABLE "All" OF person;
