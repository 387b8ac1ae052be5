INSERT INTO audit VALUES (1, 'x');
