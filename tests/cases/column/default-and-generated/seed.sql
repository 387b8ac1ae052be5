INSERT INTO slots (id, starts, ends) VALUES (1, 0, 60), (2, 100, 160);
