-- A range type with the multirange that is called after it.
CREATE TYPE hours AS RANGE (subtype = integer);
CREATE TABLE shifts (id integer, at hours);
