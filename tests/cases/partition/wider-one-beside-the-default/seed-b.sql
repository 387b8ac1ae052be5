INSERT INTO m SELECT i, 'v' FROM generate_series(0,49) i;
INSERT INTO r VALUES (5), (15), (25);
