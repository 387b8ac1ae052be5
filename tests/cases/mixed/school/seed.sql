INSERT INTO pupils VALUES (1, 'Emil', '4a'), (2, 'Pony', NULL);
INSERT INTO lessons VALUES (1, 'maths', 'Gauss');
INSERT INTO marks VALUES (1, 1, '2'), (2, 1, DEFAULT);
INSERT INTO averages VALUES (1, 2);
