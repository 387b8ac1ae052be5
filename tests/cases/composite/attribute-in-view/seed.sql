INSERT INTO suppliers VALUES (1, '(a@b.c,030)'), (2, NULL);
