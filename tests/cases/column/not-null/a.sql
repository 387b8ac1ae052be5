-- NOT NULL comes and goes in place; other columns of the same table are not mentioned.
CREATE TABLE contracts (
    id integer PRIMARY KEY,
    party text,
    signed date NOT NULL,
    note text
);
