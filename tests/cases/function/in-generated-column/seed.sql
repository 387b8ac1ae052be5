INSERT INTO posts (id, title) VALUES (1, 'First Post'), (2, 'Again');
INSERT INTO links VALUES (1, 'first-post'), (2, NULL);
