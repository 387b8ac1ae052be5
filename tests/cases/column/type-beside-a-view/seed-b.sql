INSERT INTO orders VALUES (1, 'first', 10), (2, NULL, 20);
