INSERT INTO walks VALUES (1, '[1,4]', '[1,9)', '{"[1,2)","[5,7)"}', 'x');
INSERT INTO walks (id, "The Steps") VALUES (2, '[5,6)');
INSERT INTO walks VALUES (3, '[10,)', NULL, NULL, NULL);
INSERT INTO keyed VALUES ('[1,4)', 1), ('empty', 2);
INSERT INTO refers VALUES ('[1,4)'), (NULL);
