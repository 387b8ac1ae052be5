INSERT INTO rides VALUES (1, 1, 10), (2, 1, 3);
