INSERT INTO m SELECT i, NULLIF(i - 1, -1) FROM generate_series(0,29) i;
