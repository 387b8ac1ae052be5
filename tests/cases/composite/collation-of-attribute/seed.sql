INSERT INTO people VALUES (('Ann', 'Lee'), 1), (NULL, 2);
