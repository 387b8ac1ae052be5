INSERT INTO addresses_old VALUES (1);
INSERT INTO orders VALUES (1, NULL), (2, NULL);
