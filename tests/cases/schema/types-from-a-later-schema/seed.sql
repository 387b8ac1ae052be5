INSERT INTO app.jobs VALUES (1, 'queued'), (2, 'done');
