INSERT INTO people VALUES (1, 'Ada', 'Lovelace', 'Lady'), (2, 'Grace', NULL, NULL);
