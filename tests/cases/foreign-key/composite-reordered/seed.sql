INSERT INTO grid VALUES (1, 2), (2, 1);
INSERT INTO pieces VALUES (1, 1, 2), (2, NULL, 1);
