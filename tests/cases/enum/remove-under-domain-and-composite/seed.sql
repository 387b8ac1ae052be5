INSERT INTO ingredients VALUES (1, 'kg', '(250,g)'), (2, NULL, NULL);
