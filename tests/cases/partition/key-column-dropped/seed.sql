INSERT INTO m SELECT i, (i * 7) % 20, 'v' FROM generate_series(0,19) i;
