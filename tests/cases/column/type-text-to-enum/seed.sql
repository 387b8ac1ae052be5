INSERT INTO tasks VALUES (1, 'done', '{open,doing}'), (2, DEFAULT, NULL);
