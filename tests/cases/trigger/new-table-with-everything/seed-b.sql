INSERT INTO base VALUES (1);
INSERT INTO counters VALUES ('base', 1);
