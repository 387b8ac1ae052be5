INSERT INTO visitors VALUES ('Ada', '2024-01-01'), ('Grace', '2024-01-01');
