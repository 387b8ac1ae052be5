INSERT INTO users VALUES (1, 'ada@example.org'), (2, 'grace@example.org');
INSERT INTO projects VALUES (1, 1, 'Engine'), (2, 2, 'Compiler');
INSERT INTO tasks VALUES (1, 1, false), (2, 2, true);
