-- A foreign key may stand on a bare unique index, which is then as untouchable as a constraint.
CREATE TABLE badges (id integer PRIMARY KEY, code text NOT NULL, issued date);
CREATE UNIQUE INDEX badges_code_idx ON badges (code);
CREATE TABLE doors (id integer PRIMARY KEY, badge text REFERENCES badges (code));
