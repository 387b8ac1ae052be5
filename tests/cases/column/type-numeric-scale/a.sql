-- Another scale rewrites values, and a default and a check with a constant stand in the way of nothing.
CREATE TABLE goods (
    id integer PRIMARY KEY,
    weight numeric(8,2) NOT NULL DEFAULT 0.50,
    CONSTRAINT goods_weight_check CHECK (weight > 0.10)
);
