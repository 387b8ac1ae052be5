-- Two tables exchange their definitions: no rename is guessed, the columns in common stay where they are.
CREATE TABLE current_prices (id integer PRIMARY KEY, price numeric NOT NULL, valid_until date);
CREATE TABLE former_prices (id integer PRIMARY KEY, price numeric NOT NULL);
CREATE INDEX prices_idx ON current_prices (price);
