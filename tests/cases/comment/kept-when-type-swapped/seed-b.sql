INSERT INTO bikes VALUES (1, 'fast', 7), (2, NULL, NULL);
