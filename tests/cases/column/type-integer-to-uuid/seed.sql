INSERT INTO devices VALUES (1, 4711, 'lamp'), (2, NULL, 'oven');
