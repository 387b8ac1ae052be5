-- pgmend: renamed-from orders
CREATE TABLE purchases (id integer, a integer, b integer);
CREATE INDEX purchases_main_idx ON purchases (a, b);
CREATE INDEX purchases_b_idx ON purchases (b);
