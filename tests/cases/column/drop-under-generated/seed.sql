INSERT INTO trips (id, km, miles) VALUES (1, 50, 31), (2, 700, 435);
