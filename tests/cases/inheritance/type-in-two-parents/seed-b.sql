INSERT INTO c (id, t) VALUES (10, 'x');
