INSERT INTO accounts VALUES (1, 'Ada@example.org'), (2, 'grace@example.org');
