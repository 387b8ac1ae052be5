INSERT INTO products VALUES (1, 'A-1'), (2, 'B-2');
INSERT INTO offers VALUES (1, 'A-1'), (2, NULL);
