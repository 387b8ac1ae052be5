INSERT INTO users (name) VALUES ('Ada'), ('Grace');
INSERT INTO posts VALUES (1, 1), (2, 2);
INSERT INTO likes VALUES (1, 2), (2, 1);
