INSERT INTO prices VALUES (1, 1, '2024-01-01', 9), (2, 1, '2024-01-02', 8);
