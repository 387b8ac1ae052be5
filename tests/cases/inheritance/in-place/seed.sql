INSERT INTO heir VALUES (1, 'a', 2);
INSERT INTO base VALUES (3, 'b');
