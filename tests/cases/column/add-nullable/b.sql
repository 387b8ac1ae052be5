CREATE TABLE guests (
    id integer PRIMARY KEY,
    title varchar(20),
    name text NOT NULL,
    phones text[],
    arrived date,
    left_at timestamptz(0)
);
