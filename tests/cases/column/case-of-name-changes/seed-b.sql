INSERT INTO metrics VALUES (1, 1.5, 'kg');
