INSERT INTO trips (id, km) VALUES (1, 50), (2, 700);
