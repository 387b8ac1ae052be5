INSERT INTO loans VALUES (1, 2.5, 60, 'car'), (2, 1, 12, NULL);
