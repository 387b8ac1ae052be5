INSERT INTO heir VALUES (1, 'valuable', 3);
