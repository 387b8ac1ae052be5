-- An attribute's collation changes in place where no column holds the type, and by way of another type where one does.
CREATE TYPE full_name AS (first text, "Last" text COLLATE "C");
CREATE TYPE free AS (a text COLLATE "POSIX", b text);
CREATE TABLE people (n full_name, id integer);
