INSERT INTO rooms VALUES (1, 1), (1, NULL), (2, 1);
