CREATE TABLE loans (
    id integer PRIMARY KEY, rate numeric, months integer, kind text,
    CONSTRAINT loans_rate_check CHECK (rate > 0),
    CONSTRAINT loans_months_check CHECK (months BETWEEN 1 AND 120),
    CONSTRAINT loans_kind_check CHECK (kind <> '')
);
