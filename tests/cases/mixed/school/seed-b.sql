INSERT INTO pupils VALUES (1, 'Emil', '4a'), (2, 'Pony', NULL);
INSERT INTO teachers VALUES (1, 'Gauss');
INSERT INTO lessons VALUES (1, 'maths', 'Gauss', 1);
INSERT INTO marks VALUES (1, 1, '2', '2024-01-01'), (2, 1, DEFAULT, '2024-01-02');
