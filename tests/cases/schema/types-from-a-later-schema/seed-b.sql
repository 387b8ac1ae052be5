INSERT INTO app.jobs VALUES (1, 'queued', 3), (2, 'done', NULL);
