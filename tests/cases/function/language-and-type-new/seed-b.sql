INSERT INTO ships VALUES (1, 'Beagle');
