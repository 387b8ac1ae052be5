-- Numbering existing rows: sequence, column and ownership, and every row gets its own number.
CREATE TABLE stations (
    name text NOT NULL
);
