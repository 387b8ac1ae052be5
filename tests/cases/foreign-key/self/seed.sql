INSERT INTO categories VALUES (1, NULL, 'all'), (2, 1, 'books'), (3, 2, 'maps');
