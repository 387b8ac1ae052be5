CREATE TABLE payments (
    id integer PRIMARY KEY,
    reference text NOT NULL,
    fee numeric,
    CONSTRAINT payments_fee_check CHECK (fee BETWEEN 0 AND 50),
    CONSTRAINT payments_reference_key UNIQUE (reference)
);
CREATE INDEX payments_fee_idx ON payments ((fee * 2), id) WHERE fee > 10;
