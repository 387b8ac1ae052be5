INSERT INTO shelves VALUES (1, 'top'), (2, 'bottom');
