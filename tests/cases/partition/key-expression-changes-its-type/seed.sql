INSERT INTO m VALUES ('A', NULL), ('B', now()), ('c', now());
INSERT INTO d VALUES (1, '2019-12-31 00:00'), (2, '2020-01-01 00:00');
