INSERT INTO switches VALUES (1, false, 1), (2, DEFAULT, NULL);
