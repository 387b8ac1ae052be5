INSERT INTO assets VALUES (1, 'A'), (2, 'B');
