-- NOT NULL that is not valid comes after the rows that move, which may have nulls.
CREATE TABLE parts (id integer, weight integer);
