INSERT INTO artists VALUES (1, 'Klee', '1879-12-18'), (2, 'Macke', NULL);
INSERT INTO works VALUES (1, 1), (2, 1);
