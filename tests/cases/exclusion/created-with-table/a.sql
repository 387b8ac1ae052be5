-- An exclusion over an expression, a circle and a hash index, all in a new table.
CREATE TABLE parks (
    id integer PRIMARY KEY
);
