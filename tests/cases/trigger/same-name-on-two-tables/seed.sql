INSERT INTO cats VALUES (1, 'Tom');
INSERT INTO owls VALUES (1, 'Archimedes');
