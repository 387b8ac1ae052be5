-- Three new views, each on the next in the alphabet, and one that takes a function on a view's row type.
CREATE TABLE facts (
    id integer PRIMARY KEY,
    value integer
);
