INSERT INTO words VALUES ('a', 'B'), (NULL, 'a');
