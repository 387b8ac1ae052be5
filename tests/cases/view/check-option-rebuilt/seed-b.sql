INSERT INTO jobs VALUES (1, 'open', 'ring'), (2, 'done', NULL);
