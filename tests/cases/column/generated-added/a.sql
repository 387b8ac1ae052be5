-- A generated column added to rows computes them all; it needs the function and the column it reads first.
CREATE TABLE persons (
    id integer PRIMARY KEY,
    first text NOT NULL
);
