INSERT INTO other VALUES (1);
INSERT INTO m SELECT i, 'n' || i, 1 FROM generate_series(1,50) i;
INSERT INTO r VALUES (1), (11);
