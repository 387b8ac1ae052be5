INSERT INTO articles VALUES (1, 'Salt', 'on the table'), (2, 'Pepper', NULL);
