INSERT INTO orders VALUES (1, 'Bonn', '53111', 10.5), (2, NULL, '50667', 0);
