INSERT INTO m VALUES ('a',1), ('b',2), ('c',3), (NULL, 4);
