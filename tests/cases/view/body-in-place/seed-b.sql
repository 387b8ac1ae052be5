INSERT INTO customers VALUES (1, 'Ada');
INSERT INTO orders VALUES (1, 1, false), (2, 1, true);
