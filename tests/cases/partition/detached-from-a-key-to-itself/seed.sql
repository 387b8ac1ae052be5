INSERT INTO parts SELECT i, i FROM generate_series(1, 50) i;
INSERT INTO parts SELECT i, i - 100 FROM generate_series(101, 150) i;
