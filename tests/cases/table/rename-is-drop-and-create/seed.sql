INSERT INTO clients (name) VALUES ('Ada');
INSERT INTO calls VALUES (1, NULL, 5), (2, NULL, 7);
