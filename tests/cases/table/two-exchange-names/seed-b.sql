INSERT INTO current_prices VALUES (1, 10), (2, 20);
INSERT INTO former_prices VALUES (1, 9, NULL);
