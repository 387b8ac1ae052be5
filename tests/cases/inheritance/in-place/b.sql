CREATE TABLE base (id integer NOT NULL, note text, CONSTRAINT ok CHECK (id > 0));
CREATE TABLE other (x integer);
CREATE TABLE heir (id integer NOT NULL, note text, x integer, CONSTRAINT ok CHECK (id > 0)) INHERITS (base, other);
