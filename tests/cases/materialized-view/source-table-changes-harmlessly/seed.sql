INSERT INTO tracks VALUES (1, 180, 'x'), (2, 240, NULL);
