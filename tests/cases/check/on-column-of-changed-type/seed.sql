INSERT INTO tanks VALUES (1, 50, 'oil'), (2, 0, 'gas');
