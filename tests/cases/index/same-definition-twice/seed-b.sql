INSERT INTO queues VALUES (1, 1), (2, 2);
