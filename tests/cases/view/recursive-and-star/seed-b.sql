INSERT INTO staff VALUES (1, NULL, 'Ada', 'A1'), (2, 1, 'Grace', NULL);
