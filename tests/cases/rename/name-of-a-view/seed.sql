INSERT INTO orders_data VALUES (1, 'x');
