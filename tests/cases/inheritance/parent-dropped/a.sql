-- The parent goes, the child stays with its rows.
CREATE TABLE base (id integer, note text);
CREATE TABLE heir (own integer) INHERITS (base);
