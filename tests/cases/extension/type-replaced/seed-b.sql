INSERT INTO devices VALUES (1, '{"room": "kitchen"}', 'oven'), (2, NULL, 'lamp');
