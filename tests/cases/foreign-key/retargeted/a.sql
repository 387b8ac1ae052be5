-- The same name, the same columns, another table; the former target is dropped in the same plan.
CREATE TABLE addresses_old (id integer PRIMARY KEY);
CREATE TABLE orders (id integer PRIMARY KEY,
    address_id integer CONSTRAINT orders_address_fkey REFERENCES addresses_old (id));
