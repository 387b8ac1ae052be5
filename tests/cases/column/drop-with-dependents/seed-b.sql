INSERT INTO seats VALUES ('main', 1, 1), ('main', 1, 2);
