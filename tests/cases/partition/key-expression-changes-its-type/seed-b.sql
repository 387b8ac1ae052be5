INSERT INTO m VALUES ('A', NULL), ('B', now()), ('c', now());
INSERT INTO d VALUES (1, '2019-12-31'), (2, '2020-01-01');
