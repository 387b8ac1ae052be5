CREATE TYPE fuel AS ENUM ('petrol', 'diesel', 'hydrogen');
CREATE TYPE gearbox AS ENUM ('manual', 'automatic');
CREATE TYPE paint AS ENUM ('matt', 'gloss');
CREATE TABLE cars (id integer PRIMARY KEY, fuel fuel, gearbox gearbox, paint paint);
CREATE VIEW car_specs AS SELECT id, fuel, gearbox, paint FROM cars;
