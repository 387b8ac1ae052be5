INSERT INTO eu.orders VALUES (1, 50), (2, 500);
INSERT INTO us.orders VALUES (1, 60), (2, 600);
