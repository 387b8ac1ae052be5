CREATE TABLE cars (id integer PRIMARY KEY, power_kw integer, maker text);
CREATE INDEX cars_power_idx ON cars (maker, power_kw);
CREATE INDEX cars_strong_idx ON cars (id) WHERE power_kw > 150;
