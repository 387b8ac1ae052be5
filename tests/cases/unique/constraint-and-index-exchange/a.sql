-- A constraint becomes a mere unique index of the same name and the other way round; the names live in one namespace.
CREATE TABLE plates (id integer PRIMARY KEY, plate text, chassis text);
ALTER TABLE plates ADD CONSTRAINT plates_plate_key UNIQUE (plate);
CREATE UNIQUE INDEX plates_chassis_key ON plates (chassis);
