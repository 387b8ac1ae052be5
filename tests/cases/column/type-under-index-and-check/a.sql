-- Indexes and checks follow a type change by themselves, unless their text no longer fits: a partial index compares with a constant.
CREATE TABLE payments (
    id integer PRIMARY KEY,
    reference integer NOT NULL,
    fee integer,
    CONSTRAINT payments_fee_check CHECK (fee BETWEEN 0 AND 50),
    CONSTRAINT payments_reference_key UNIQUE (reference)
);
CREATE INDEX payments_fee_idx ON payments ((fee * 2), id) WHERE fee > 10;
