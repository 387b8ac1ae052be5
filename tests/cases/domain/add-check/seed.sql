INSERT INTO discounts VALUES (1, 12.5), (2, 0);
