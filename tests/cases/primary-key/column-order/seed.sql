INSERT INTO follows VALUES (1, 2), (2, 1), (3, 1);
