INSERT INTO cities VALUES (1, 'Porto', 'Norte', NULL), (2, 'Faro', 'Algarve', 'sunny');
