CREATE TYPE full_name AS (first text COLLATE "C", "Last" text);
CREATE TYPE free AS (a text, b text COLLATE "C");
CREATE TABLE people (n full_name, id integer);
