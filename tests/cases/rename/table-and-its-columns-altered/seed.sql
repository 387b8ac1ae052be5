INSERT INTO jobs VALUES (1, 'a', 1, 'h');
