INSERT INTO m SELECT i, '2020-01-01' FROM generate_series(1, 50) i;
