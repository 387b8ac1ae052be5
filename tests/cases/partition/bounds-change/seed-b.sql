INSERT INTO m SELECT i FROM generate_series(1, 99) i;
