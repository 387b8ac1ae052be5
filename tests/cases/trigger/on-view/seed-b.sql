INSERT INTO pairs VALUES (1, 'a', 'b');
