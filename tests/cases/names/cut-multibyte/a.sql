-- More than 63 bytes of two-byte letters are cut at a letter's border, not in the middle of one.
CREATE TABLE parks (
    id integer PRIMARY KEY
);
