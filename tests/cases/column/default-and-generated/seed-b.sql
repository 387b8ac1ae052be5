INSERT INTO slots (id, starts, mid) VALUES (1, 0, 30), (2, 100, 130);
