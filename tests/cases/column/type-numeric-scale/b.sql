CREATE TABLE goods (
    id integer PRIMARY KEY,
    weight numeric(8,3) NOT NULL DEFAULT 0.500,
    CONSTRAINT goods_weight_check CHECK (weight > 0.10)
);
