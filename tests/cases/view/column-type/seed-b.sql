INSERT INTO parts VALUES (1, 5, 'bolt'), (2, NULL, 'nut');
