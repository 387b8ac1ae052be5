INSERT INTO cars VALUES (1, 66, 'Fiat'), (2, 220, 'Audi');
