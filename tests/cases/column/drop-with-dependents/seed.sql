INSERT INTO seats VALUES ('main', 1, 1, 'l'), ('main', 1, 2, 'r');
