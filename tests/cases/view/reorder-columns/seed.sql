INSERT INTO rooms VALUES (1, 'Blue', 0), (2, 'Red', 1);
