-- Text is not an array's text form: a plain cast fails on the first row.
CREATE TABLE recipes (
    id integer PRIMARY KEY,
    tags text,
    title text
);
