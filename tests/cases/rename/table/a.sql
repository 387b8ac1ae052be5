-- What is called after the table goes along: key, sequence, checks, indexes.
CREATE TABLE customers (id integer PRIMARY KEY);
CREATE TABLE orders (
    id serial PRIMARY KEY,
    customer_id integer REFERENCES customers,
    email text UNIQUE,
    total numeric CHECK (total > 0)
);
CREATE INDEX ON orders (total);
CREATE INDEX by_mail ON orders (lower(email));
CREATE TABLE lines (order_id integer REFERENCES orders ON DELETE CASCADE);
