INSERT INTO m SELECT i, 'v' FROM generate_series(0,49) i;
