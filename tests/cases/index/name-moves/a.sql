-- One name passes from table to table and another from column to column, with the comment that belongs to the new one.
CREATE TABLE north (id integer PRIMARY KEY, at date, value real);
CREATE TABLE south (id integer PRIMARY KEY, at date, value real);
CREATE INDEX at_idx ON north (at);
CREATE INDEX value_idx ON south (value);
COMMENT ON INDEX at_idx IS 'north';
