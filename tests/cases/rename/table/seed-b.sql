INSERT INTO customers VALUES (1);
INSERT INTO purchases (customer_id, email, total) VALUES (1, 'a@b', 3), (NULL, NULL, NULL);
INSERT INTO lines VALUES (1), (2);
