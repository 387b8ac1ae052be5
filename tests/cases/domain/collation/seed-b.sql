INSERT INTO people VALUES (1, 'Zola'), (2, 'd''Arc');
