INSERT INTO votes VALUES (1, 'yes'), (1, '');
