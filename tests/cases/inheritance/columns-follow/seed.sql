INSERT INTO heir VALUES (1, 'a', 'b', 2);
INSERT INTO heir3 VALUES (2, 'a', 'b', 2);
