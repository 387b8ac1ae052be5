INSERT INTO cats VALUES (1, 'Tom');
