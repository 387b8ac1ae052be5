INSERT INTO pages VALUES (1, 'once upon a time'), (2, NULL);
