INSERT INTO m SELECT i, i FROM generate_series(1, 150) i;
