INSERT INTO players (id) VALUES (1), (2);
