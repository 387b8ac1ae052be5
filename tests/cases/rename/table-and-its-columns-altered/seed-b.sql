INSERT INTO tasks VALUES (1, 'a', 1, NULL);
