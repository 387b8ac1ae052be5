INSERT INTO cities_2020 VALUES (1, 'Bonn');
INSERT INTO cities_2024 VALUES (1, 'Berlin');
