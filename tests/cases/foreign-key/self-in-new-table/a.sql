-- A new table refers to itself by a composite key on its own unique constraint.
CREATE TABLE forums (
    id integer PRIMARY KEY
);
