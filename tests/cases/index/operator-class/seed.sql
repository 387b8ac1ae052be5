INSERT INTO words VALUES (1, 'oak', 'tree'), (2, 'ash', NULL);
