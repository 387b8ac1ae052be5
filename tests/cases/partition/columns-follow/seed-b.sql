INSERT INTO m SELECT i, i, 'z' FROM generate_series(1, 150) i;
