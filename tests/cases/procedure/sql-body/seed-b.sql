INSERT INTO inbox VALUES (1, 'hello', true);
