INSERT INTO authors VALUES (1);
INSERT INTO works (author, genre, title) VALUES (1, 'verse', 'Odes');
