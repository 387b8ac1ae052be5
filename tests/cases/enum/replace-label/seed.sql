INSERT INTO gates (id, state) VALUES (1, 'open'), (2, 'broken');
