INSERT INTO shifts VALUES (1, '[8,12)');
