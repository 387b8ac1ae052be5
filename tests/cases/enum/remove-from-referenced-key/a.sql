-- Both ends of a foreign key have the type: the key cannot stand while only one of them is swapped.
CREATE TYPE currency AS ENUM ('eur', 'usd', 'dem');
CREATE TABLE rates (currency currency PRIMARY KEY, rate numeric NOT NULL);
CREATE TABLE prices (
    id integer PRIMARY KEY,
    currency currency NOT NULL REFERENCES rates (currency) ON UPDATE CASCADE
);
