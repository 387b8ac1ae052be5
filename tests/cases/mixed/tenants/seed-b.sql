INSERT INTO users (id, mail) VALUES (1, 'ada@example.org'), (2, 'grace@example.org');
INSERT INTO projects (id, owner_id, title) VALUES (1, 1, 'Engine'), (2, 2, 'Compiler');
INSERT INTO tasks (id, project_id, done) VALUES (1, 1, false), (2, 2, true);
