INSERT INTO rooms VALUES (1, 'a', false), (2, 'b', true);
