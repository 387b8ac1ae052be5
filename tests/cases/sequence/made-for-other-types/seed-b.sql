INSERT INTO items VALUES ('n5', 6, -7.5, 8.25, 'x'), ('n6', NULL, NULL, NULL, NULL);
