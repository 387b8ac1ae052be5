INSERT INTO alerts VALUES (1, 'error'), (2, 'warning');
