INSERT INTO secrets VALUES (1, 1, 'a'), (2, 9, 'b');
