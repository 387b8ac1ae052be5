INSERT INTO m SELECT i, 'a' FROM generate_series(0,29) i;
