CREATE TABLE north (id integer PRIMARY KEY, at date, value real);
CREATE TABLE south (id integer PRIMARY KEY, at date, value real);
CREATE INDEX at_idx ON south (at);
CREATE INDEX value_idx ON south (at, value);
COMMENT ON INDEX at_idx IS 'south';
