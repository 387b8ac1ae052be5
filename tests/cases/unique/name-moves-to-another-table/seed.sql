INSERT INTO drafts VALUES (1, 'hello'), (2, NULL);
INSERT INTO posts VALUES (1, 'hello'), (2, 'world');
