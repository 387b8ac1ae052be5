INSERT INTO cars VALUES (1, 90, 'Fiat'), (2, 300, 'Audi');
