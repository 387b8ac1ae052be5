INSERT INTO stock VALUES ('ABC-1', 5), ('XYZ-20', 0);
