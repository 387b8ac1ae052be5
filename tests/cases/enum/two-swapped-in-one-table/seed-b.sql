INSERT INTO cars VALUES (1, 'petrol', 'manual', 'matt'), (2, 'diesel', NULL, NULL);
