CREATE TABLE customers (id integer PRIMARY KEY);
-- pgmend: renamed-from orders
CREATE TABLE purchases (
    id serial PRIMARY KEY,
    customer_id integer REFERENCES customers,
    email text UNIQUE,
    total numeric CHECK (total > 0)
);
CREATE INDEX ON purchases (total);
CREATE INDEX by_mail ON purchases (lower(email));
CREATE TABLE lines (order_id integer REFERENCES purchases ON DELETE CASCADE);
