INSERT INTO other VALUES (1);
INSERT INTO m SELECT i, 1 FROM generate_series(0,19) i;
