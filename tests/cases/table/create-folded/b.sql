CREATE TABLE customers (
    id integer PRIMARY KEY
);
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id integer NOT NULL,
    code text COLLATE "C" NOT NULL UNIQUE,
    total numeric(10,2) NOT NULL DEFAULT 0 CHECK (total >= 0),
    gross numeric(10,2) GENERATED ALWAYS AS (total * 1.19) STORED,
    placed_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 80);
