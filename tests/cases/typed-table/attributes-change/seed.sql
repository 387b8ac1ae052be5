INSERT INTO people VALUES (1, 'a', '2000-01-01');
