-- A new sequence starts behind a column's values where these are numbers, whatever kind of number; a text has none.
CREATE DOMAIN small AS integer;
CREATE DOMAIN smaller AS small;
CREATE TABLE items (id text PRIMARY KEY, x smaller, y numeric(10,2), z real, note text);
