INSERT INTO forum.users (nick) VALUES ('ada'), ('grace');
INSERT INTO forum.posts (author_id, body, score) VALUES (1, 'first', 5), (11, 'second', 30);
