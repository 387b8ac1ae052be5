CREATE TABLE base (id integer NOT NULL, note text DEFAULT 'n', CHECK (id > 0));
CREATE TABLE tagged (tags text[], note text);
CREATE TABLE heir (own integer) INHERITS (base);
CREATE TABLE heir2 (note text, extra date) INHERITS (base, tagged);
CREATE TABLE heir3 () INHERITS (heir);
CREATE INDEX ON heir (id);
