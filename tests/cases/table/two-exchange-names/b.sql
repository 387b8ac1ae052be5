CREATE TABLE current_prices (id integer PRIMARY KEY, price numeric NOT NULL);
CREATE TABLE former_prices (id integer PRIMARY KEY, price numeric NOT NULL, valid_until date);
CREATE INDEX prices_idx ON former_prices (price);
