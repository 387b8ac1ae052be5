-- One constraint comes, one goes, on a table with rows; the index of each lives and dies with it.
CREATE TABLE coupons (
    id integer PRIMARY KEY,
    code text NOT NULL,
    batch integer,
    CONSTRAINT coupons_batch_key UNIQUE (batch)
);
