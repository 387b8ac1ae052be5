INSERT INTO logs VALUES (1, 'started');
INSERT INTO blobs VALUES (1, '\x00ff');
