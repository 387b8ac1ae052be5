-- Columns and checks of a parent change in its children, with the parent's own statement.
CREATE TABLE base (id integer, note text DEFAULT 'n', gone text, CONSTRAINT small CHECK (id < 1000));
CREATE TABLE heir (own integer) INHERITS (base);
CREATE TABLE heir3 () INHERITS (heir);
CREATE INDEX ON heir (note);
