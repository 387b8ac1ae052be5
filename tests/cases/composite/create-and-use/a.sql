-- Type, a column of it, an array of it, a function returning it: from nothing and back.
CREATE TABLE couriers (
    id integer PRIMARY KEY
);
