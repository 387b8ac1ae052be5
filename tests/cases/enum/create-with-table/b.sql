CREATE TYPE crop AS ENUM ('oats', 'rye');
CREATE TABLE farms (
    id integer PRIMARY KEY
);
CREATE TABLE fields (
    id integer PRIMARY KEY,
    farm_id integer NOT NULL REFERENCES farms (id),
    crop crop NOT NULL DEFAULT 'rye',
    rotation crop[] NOT NULL DEFAULT ARRAY['oats', 'rye']::crop[]
);
