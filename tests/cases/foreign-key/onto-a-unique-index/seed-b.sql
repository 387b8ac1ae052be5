INSERT INTO badges VALUES (1, 'x1', '2024-01-01'), (2, 'x2', NULL);
INSERT INTO doors VALUES (1, 'x1'), (2, NULL);
