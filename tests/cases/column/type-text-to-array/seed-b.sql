INSERT INTO recipes VALUES (1, '{sweet,cold}', 'ice'), (2, NULL, 'soup');
