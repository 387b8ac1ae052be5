INSERT INTO couriers VALUES (1), (2);
