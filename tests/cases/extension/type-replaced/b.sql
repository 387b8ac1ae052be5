CREATE TABLE devices (
    id integer PRIMARY KEY,
    tags jsonb,
    label text
);
