INSERT INTO songs VALUES (1, 'low', 180), (2, 'high', 400);
