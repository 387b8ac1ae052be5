INSERT INTO farms VALUES (1);
INSERT INTO fields VALUES (1, 1, DEFAULT, DEFAULT), (2, 1, 'oats', '{rye}');
