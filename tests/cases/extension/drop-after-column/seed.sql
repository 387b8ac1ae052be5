INSERT INTO products VALUES (1, 'kettle', 'colour=>red'), (2, 'cup', NULL);
