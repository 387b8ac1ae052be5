INSERT INTO heir VALUES (1, 'a', 2);
