CREATE TABLE former (id serial PRIMARY KEY, x text);
CREATE TABLE current (id serial PRIMARY KEY, y integer);
CREATE VIEW both_of_them AS SELECT c.x, f.y FROM former c JOIN current f USING (id);
