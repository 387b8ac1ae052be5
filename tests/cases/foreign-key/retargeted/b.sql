CREATE TABLE addresses (id integer PRIMARY KEY);
CREATE TABLE orders (id integer PRIMARY KEY,
    address_id integer CONSTRAINT orders_address_fkey REFERENCES addresses (id));
