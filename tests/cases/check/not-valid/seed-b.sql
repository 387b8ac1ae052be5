INSERT INTO mails VALUES (1, 10, 'a@b.c'), (2, NULL, 'd@e.f');
