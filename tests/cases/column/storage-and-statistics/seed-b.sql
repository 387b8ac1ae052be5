INSERT INTO pages VALUES (1, 'text', 'Ada', '\x01');
