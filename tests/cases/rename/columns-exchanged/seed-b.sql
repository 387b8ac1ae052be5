INSERT INTO people VALUES (1, 'f', 'l'), (2, NULL, 'x');
