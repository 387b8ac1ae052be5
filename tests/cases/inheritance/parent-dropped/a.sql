-- The parent goes, the heir stays with its rows.
CREATE TABLE base (id integer, note text);
CREATE TABLE heir (own integer) INHERITS (base);
