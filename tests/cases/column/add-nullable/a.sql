-- Plain columns are added without a rewrite; where they stand among the others is not a difference.
CREATE TABLE guests (
    id integer PRIMARY KEY,
    name text NOT NULL,
    arrived date
);
