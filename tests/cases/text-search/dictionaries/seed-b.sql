INSERT INTO t VALUES (1, 'some words'), (2, NULL);
