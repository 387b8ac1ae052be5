INSERT INTO depots VALUES (1), (2);
