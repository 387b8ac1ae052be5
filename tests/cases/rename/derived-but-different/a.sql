-- An index called after the table is another one by now: it is not renamed along.
CREATE TABLE orders (id integer, a integer, b integer);
CREATE INDEX orders_main_idx ON orders (a);
CREATE INDEX orders_b_idx ON orders (b);
