INSERT INTO accounts VALUES (1), (2);
INSERT INTO logins VALUES (1, 2), (2, NULL);
