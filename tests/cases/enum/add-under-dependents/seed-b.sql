INSERT INTO rooms (id, kind) VALUES (1, 'single'), (2, 'double');
