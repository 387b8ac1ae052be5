CREATE TABLE recipes (
    id integer PRIMARY KEY,
    tags text[],
    title text
);
