INSERT INTO t VALUES (1, 'the mail of a@b.de'), (2, NULL);
