INSERT INTO blobs VALUES (1, 'eA==', '\x01');
