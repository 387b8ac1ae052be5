INSERT INTO sales VALUES (1, 500, 'a'), (1, 700, NULL);
