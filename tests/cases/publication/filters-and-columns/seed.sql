INSERT INTO orders VALUES (1, 'north', 20, 'x', 1), (2, NULL, NULL, NULL, NULL);
INSERT INTO plain VALUES (1, 1, 1);
