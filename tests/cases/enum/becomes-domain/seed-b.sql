INSERT INTO addresses VALUES (1, 'fr'), (2, DEFAULT);
