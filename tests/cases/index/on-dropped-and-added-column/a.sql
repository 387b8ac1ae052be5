-- The index falls with the old column by itself, and is wanted again, by its name, on the new one.
CREATE TABLE cars (id integer PRIMARY KEY, power_hp integer, maker text);
CREATE INDEX cars_power_idx ON cars (maker, power_hp);
CREATE INDEX cars_strong_idx ON cars (id) WHERE power_hp > 200;
