INSERT INTO places VALUES (1, 'Lisbon'), (2, 'Porto');
