INSERT INTO inbox VALUES (1, 'hello');
INSERT INTO outbox VALUES (2, 'bye');
