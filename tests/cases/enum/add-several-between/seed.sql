INSERT INTO documents VALUES (1, DEFAULT), (2, 'done'), (3, NULL);
