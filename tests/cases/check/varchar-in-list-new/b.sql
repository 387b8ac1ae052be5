CREATE TABLE bikes (
    id integer PRIMARY KEY,
    colour varchar(10),
    CONSTRAINT bikes_colour_check CHECK (colour IN ('red', 'green'))
);
