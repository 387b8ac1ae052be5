INSERT INTO m SELECT i, i FROM generate_series(1, 50) i;
