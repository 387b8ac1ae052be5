INSERT INTO notes VALUES (1, 'public'), (2, 'internal');
