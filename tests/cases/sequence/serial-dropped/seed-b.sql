INSERT INTO imports VALUES (1, 'a.csv'), (2, 'b.csv');
