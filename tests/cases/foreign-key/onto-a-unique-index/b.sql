CREATE TABLE badges (id integer PRIMARY KEY, code text NOT NULL, issued date);
CREATE UNIQUE INDEX badges_code_idx ON badges (code) INCLUDE (issued);
CREATE TABLE doors (id integer PRIMARY KEY, badge text REFERENCES badges (code));
