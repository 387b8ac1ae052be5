-- The function needs types that come with it, and its default a value of one of them.
CREATE TABLE ships (
    id integer PRIMARY KEY,
    name text
);
