-- The function must exist before the default that calls it and can only go after it.
CREATE TABLE labels (
    id integer PRIMARY KEY,
    code text NOT NULL DEFAULT 'none'
);
