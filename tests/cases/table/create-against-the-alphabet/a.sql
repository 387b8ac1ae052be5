-- New tables that need each other in the order opposite to their names.
CREATE TABLE zones (
    id integer PRIMARY KEY
);
