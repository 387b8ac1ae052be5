INSERT INTO transfers VALUES (1, 500, NULL), (2, 5000, 'rent');
