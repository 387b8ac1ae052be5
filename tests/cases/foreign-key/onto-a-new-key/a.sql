-- The referenced column gets its unique constraint in the same plan as the key that needs it.
CREATE TABLE airports (id integer PRIMARY KEY, iata char(3) NOT NULL);
CREATE TABLE flights (id integer PRIMARY KEY, origin char(3), target char(3));
