INSERT INTO trips VALUES (1, 'Lisbon', 'Porto', '2024-01-01'), (2, 'Porto', 'Faro', NULL);
