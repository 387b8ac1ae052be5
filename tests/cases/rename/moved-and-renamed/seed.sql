INSERT INTO orders VALUES (1, 2); INSERT INTO sales.orders VALUES (1, true); INSERT INTO purchases VALUES (4);
