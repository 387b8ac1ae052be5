INSERT INTO members VALUES (1, 'Ada', 1), (2, 'Grace', 0);
