INSERT INTO cases VALUES (1, 'n', 1), (2, 's', 2);
