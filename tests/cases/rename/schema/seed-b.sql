INSERT INTO shop.orders (state) VALUES ('open'), (NULL); INSERT INTO lines VALUES (1);
