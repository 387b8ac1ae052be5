INSERT INTO kinds VALUES (1);
INSERT INTO m SELECT i, i, 1 FROM generate_series(1, 50) i;
