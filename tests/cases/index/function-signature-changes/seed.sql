INSERT INTO surnames VALUES (1, 'Lovelace'), (2, 'Hopper');
