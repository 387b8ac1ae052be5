INSERT INTO books VALUES (1, 'Emma', 474), (2, 'Ulysses', NULL);
