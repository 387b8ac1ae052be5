INSERT INTO sales.orders (total) VALUES (1), (2);
