INSERT INTO m SELECT i, j FROM generate_series(0,19) i, generate_series(0,9) j;
