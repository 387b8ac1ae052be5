INSERT INTO stock VALUES (1, 10), (2, 0);
