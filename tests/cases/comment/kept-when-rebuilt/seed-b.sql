INSERT INTO logs VALUES (1, 1, 'start'), (2, 4, 'stop');
