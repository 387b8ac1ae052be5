INSERT INTO clicks VALUES ('/', '2024-01-01'), ('/a', '2024-01-01');
