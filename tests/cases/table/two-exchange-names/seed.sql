INSERT INTO current_prices VALUES (1, 10, NULL), (2, 20, '2024-12-31');
INSERT INTO former_prices VALUES (1, 9);
