INSERT INTO docs VALUES (1, 'b', 's');
