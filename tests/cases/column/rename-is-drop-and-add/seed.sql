INSERT INTO profiles VALUES (1, 'ada@example.org', '1815-12-10');
