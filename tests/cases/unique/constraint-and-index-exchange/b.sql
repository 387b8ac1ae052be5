CREATE TABLE plates (id integer PRIMARY KEY, plate text, chassis text);
CREATE UNIQUE INDEX plates_plate_key ON plates (plate);
ALTER TABLE plates ADD CONSTRAINT plates_chassis_key UNIQUE (chassis);
