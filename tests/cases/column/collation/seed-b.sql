INSERT INTO words VALUES (1, 'Zebra', 'z'), (2, 'apple', NULL);
