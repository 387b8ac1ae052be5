INSERT INTO o VALUES (1); INSERT INTO m (id, o) SELECT i, 1 FROM generate_series(1,20) i;
