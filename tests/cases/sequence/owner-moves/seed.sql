INSERT INTO legacy_orders (note) VALUES ('old');
INSERT INTO orders (note) VALUES ('new'), ('newer');
