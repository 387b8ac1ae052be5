INSERT INTO heir VALUES (1, 3, 'valuable');
