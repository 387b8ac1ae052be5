INSERT INTO contracts VALUES (1, 'Acme', '2024-01-01', NULL), (2, 'Umbrella', '2024-02-01', 'old');
