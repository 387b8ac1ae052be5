CREATE TABLE seats (
    hall text,
    line integer,
    seat integer,
    CONSTRAINT seats_key UNIQUE (hall, line, seat),
    CONSTRAINT seats_side_check CHECK (line > 0)
);
