-- Two types of one table are swapped and a third grows: one visit to the table should be enough.
CREATE TYPE fuel AS ENUM ('petrol', 'diesel', 'coal');
CREATE TYPE gearbox AS ENUM ('manual', 'crash');
CREATE TYPE paint AS ENUM ('matt');
CREATE TABLE cars (id integer PRIMARY KEY, fuel fuel, gearbox gearbox, paint paint);
CREATE VIEW car_specs AS SELECT id, fuel, gearbox, paint FROM cars;
