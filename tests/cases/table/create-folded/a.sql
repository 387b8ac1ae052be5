-- Columns, keys, checks and identity of a new table belong into its CREATE TABLE.
CREATE TABLE customers (
    id integer PRIMARY KEY
);
