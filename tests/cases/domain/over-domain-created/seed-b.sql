INSERT INTO depots VALUES (1, 'north', '{n,nn}'), (2, DEFAULT, NULL);
