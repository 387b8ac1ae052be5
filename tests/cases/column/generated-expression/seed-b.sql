INSERT INTO bills (id, net) VALUES (1, 100), (2, 10);
