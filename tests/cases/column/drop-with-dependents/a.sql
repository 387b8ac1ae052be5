-- Index, check and unique key on several columns fall with one of them unnoticed; two of them are wanted back without it.
CREATE TABLE seats (
    hall text,
    line integer,
    seat integer,
    side text,
    CONSTRAINT seats_key UNIQUE (hall, line, seat, side),
    CONSTRAINT seats_side_check CHECK (side IN ('l', 'r') AND line > 0)
);
CREATE INDEX seats_idx ON seats (line, side);
