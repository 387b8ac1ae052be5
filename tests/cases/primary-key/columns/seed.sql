INSERT INTO prices VALUES (1, 'de', '2024-01-01', 9.5), (2, 'de', '2024-01-01', 8);
