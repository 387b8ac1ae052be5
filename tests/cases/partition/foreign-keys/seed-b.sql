INSERT INTO customers SELECT i FROM generate_series(1, 9) i;
INSERT INTO orders SELECT i, i % 9 + 1 FROM generate_series(1, 50) i;
