INSERT INTO bricks (id, w, h) VALUES (1, 10, 20), (2, 5, 5);
