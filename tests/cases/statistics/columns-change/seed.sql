INSERT INTO guests VALUES (1, 30, 'calm', 'a1', 1), (2, NULL, NULL, NULL, NULL);
