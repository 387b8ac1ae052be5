CREATE TABLE imports (
    id integer PRIMARY KEY,
    file text
);
