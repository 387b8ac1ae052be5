INSERT INTO samples VALUES (1, 20.5), (1, 21.5), (2, 3.25);
