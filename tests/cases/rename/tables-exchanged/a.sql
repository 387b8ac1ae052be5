-- Two tables exchange their names, and what is called after them.
CREATE TABLE current (id serial PRIMARY KEY, x text);
CREATE TABLE former (id serial PRIMARY KEY, y integer);
CREATE VIEW both_of_them AS SELECT c.x, f.y FROM current c JOIN former f USING (id);
