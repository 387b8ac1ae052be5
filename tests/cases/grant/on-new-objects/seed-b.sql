INSERT INTO base VALUES (1);
INSERT INTO api.users (mail) VALUES ('a@b.c');
