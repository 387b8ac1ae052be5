INSERT INTO guests VALUES (1, 'Ms', 'Ada', '{1,2}', '2024-05-01', NULL);
