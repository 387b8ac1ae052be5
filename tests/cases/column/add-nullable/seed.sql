INSERT INTO guests VALUES (1, 'Ada', '2024-05-01'), (2, 'Grace', NULL);
