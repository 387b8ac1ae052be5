-- A small shop grows up: serials to identity, text to enum, a join table, views on top, nothing of the stock lost.
CREATE TABLE categories (id serial PRIMARY KEY, name varchar(50) NOT NULL);
CREATE TABLE products (
    id serial PRIMARY KEY,
    category_id integer REFERENCES categories (id),
    name varchar(100) NOT NULL,
    price numeric(8,2) NOT NULL DEFAULT 0,
    status varchar(10) NOT NULL DEFAULT 'active',
    legacy_code text
);
CREATE INDEX products_status_idx ON products (status);
CREATE TABLE orders (
    id serial PRIMARY KEY,
    product_id integer NOT NULL REFERENCES products (id),
    pieces integer NOT NULL DEFAULT 1,
    created timestamp NOT NULL DEFAULT now()
);
CREATE VIEW active_products AS SELECT id, name, price FROM products WHERE status = 'active';
CREATE VIEW revenue AS
    SELECT p.id, sum(o.pieces * p.price) AS total FROM active_products p JOIN orders o ON o.product_id = p.id
    GROUP BY p.id;
CREATE FUNCTION reprice(p integer, factor numeric) RETURNS void
    LANGUAGE sql AS $$ UPDATE public.products SET price = price * factor WHERE id = p $$;
