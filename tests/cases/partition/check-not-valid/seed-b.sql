INSERT INTO m SELECT i, i+1 FROM generate_series(0,19) i;
