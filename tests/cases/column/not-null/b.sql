CREATE TABLE contracts (
    id integer PRIMARY KEY,
    party text NOT NULL,
    signed date,
    note text
);
