-- A new identity column numbers the rows that are there; it arrives together with the primary key on it.
CREATE TABLE visitors (
    name text NOT NULL,
    day date
);
