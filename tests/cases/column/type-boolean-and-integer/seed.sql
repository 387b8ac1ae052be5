INSERT INTO switches VALUES (1, 0, true), (2, DEFAULT, NULL);
