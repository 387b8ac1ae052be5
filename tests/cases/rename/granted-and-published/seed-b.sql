INSERT INTO papers VALUES (1, 'b', 's');
