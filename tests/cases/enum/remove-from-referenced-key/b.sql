CREATE TYPE currency AS ENUM ('eur', 'usd');
CREATE TABLE rates (currency currency PRIMARY KEY, rate numeric NOT NULL);
CREATE TABLE prices (
    id integer PRIMARY KEY,
    currency currency NOT NULL REFERENCES rates (currency) ON UPDATE CASCADE
);
