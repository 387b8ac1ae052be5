INSERT INTO warehouses VALUES (1), (2);
INSERT INTO shelves VALUES (1, 1), (2, 1);
