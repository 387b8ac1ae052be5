INSERT INTO places SELECT 20, i, 1 FROM generate_series(10, 40) i;
