INSERT INTO sensors VALUES (1, 'temp', 'roof', 0.5), (2, 'hum', NULL, 1);
INSERT INTO readings VALUES (1, '2024-01-01 00:00+00', 41), (1, '2024-01-01 01:00+00', 42), (2, '2024-01-01 00:00+00', 60);
