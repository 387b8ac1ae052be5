INSERT INTO purchases VALUES (1, 2, 3);
