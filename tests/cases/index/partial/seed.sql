INSERT INTO tickets VALUES (1, 'open', '2024-06-01', 5), (2, 'urgent', NULL, 5), (3, 'open', NULL, NULL);
