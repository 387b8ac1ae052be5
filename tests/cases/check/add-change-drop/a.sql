-- One check comes, one goes, one changes under its name, one stays and is not mentioned.
CREATE TABLE loans (
    id integer PRIMARY KEY, rate numeric, months integer, kind text,
    CONSTRAINT loans_rate_check CHECK (rate > 0),
    CONSTRAINT loans_months_check CHECK (months > 0),
    CONSTRAINT loans_small_check CHECK (months * rate < 1000)
);
