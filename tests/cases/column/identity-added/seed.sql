INSERT INTO nodes VALUES (1, 'a'), (2, 'b'), (17, 'c');
INSERT INTO edges VALUES (5, 'a-b');
