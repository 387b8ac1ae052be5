CREATE TABLE bills (
    id integer PRIMARY KEY,
    net numeric NOT NULL,
    gross numeric GENERATED ALWAYS AS (net * 1.07) STORED
);
CREATE INDEX bills_gross_idx ON bills (gross);
CREATE VIEW large_bills AS SELECT id, gross FROM bills WHERE gross > 100;
COMMENT ON COLUMN bills.gross IS 'with tax';
