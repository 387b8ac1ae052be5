INSERT INTO mails VALUES (1, 10, 'broken'), (2, NULL, 'a@b.c');
