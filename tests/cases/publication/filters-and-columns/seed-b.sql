INSERT INTO orders VALUES (1, 'north', 20, 1), (2, NULL, NULL, NULL);
INSERT INTO plain VALUES (1, 1);
