INSERT INTO bikes VALUES (1, 'red'), (2, NULL);
