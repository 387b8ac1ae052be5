INSERT INTO guests VALUES (1, 30, 'calm', 'a1'), (2, NULL, 'cross', NULL);
