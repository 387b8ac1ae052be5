INSERT INTO suppliers VALUES (1, '(a@b.c)'), (2, NULL);
