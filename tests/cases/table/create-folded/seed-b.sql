INSERT INTO customers VALUES (1);
INSERT INTO orders (customer_id, code, total) VALUES (1, 'A-1', 10);
