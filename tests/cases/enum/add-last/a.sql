-- A label at the end is added in place: no new type, no table touched.
CREATE TYPE order_state AS ENUM ('open', 'paid');
CREATE TABLE orders (id integer PRIMARY KEY, state order_state NOT NULL);
