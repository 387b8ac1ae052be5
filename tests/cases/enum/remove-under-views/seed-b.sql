INSERT INTO lots VALUES (1, 'a', 10), (2, 'b', 20), (3, NULL, 5);
