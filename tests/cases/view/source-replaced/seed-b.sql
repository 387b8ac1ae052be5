INSERT INTO cities_2024 VALUES (1, 'Berlin');
