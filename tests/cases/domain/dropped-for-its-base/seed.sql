INSERT INTO users VALUES (1, 'ada@example.org', '{a@b.c}'), (2, 'grace@example.org', NULL);
