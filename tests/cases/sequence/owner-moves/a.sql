-- The sequence passes to another table while the first one is dropped: dropped with it, the numbers would start over.
CREATE TABLE legacy_orders (id serial PRIMARY KEY, note text);
CREATE TABLE orders (id integer PRIMARY KEY DEFAULT nextval('legacy_orders_id_seq'), note text);
