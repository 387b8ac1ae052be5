-- The parent gives up a column that a child keeps, values and all.
CREATE TABLE base (id integer, kept text, CONSTRAINT c CHECK (id > 0));
CREATE TABLE heir (own integer) INHERITS (base);
