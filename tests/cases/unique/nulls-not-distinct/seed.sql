INSERT INTO aliases VALUES (1, 'db', NULL), (2, 'db', 'main'), (3, NULL, 'old');
