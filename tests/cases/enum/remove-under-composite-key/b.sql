CREATE EXTENSION btree_gist;
CREATE TYPE hall AS ENUM ('north', 'south');
CREATE TABLE bookings (
    hall hall,
    day date,
    guest text NOT NULL,
    span int4range NOT NULL,
    PRIMARY KEY (hall, day, span),
    UNIQUE (guest, hall),
    EXCLUDE USING gist (hall WITH =, day WITH =, span WITH &&)
);
