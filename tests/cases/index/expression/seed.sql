INSERT INTO persons VALUES (1, ' Ada ', 'ada', '1815-12-10'), (2, 'Grace', NULL, NULL);
