INSERT INTO warehouses VALUES (1, 'main'), (2, NULL);
INSERT INTO shelves VALUES (1, 1), (2, 1);
