INSERT INTO persons VALUES (1, 'Ada'), (2, 'Grace');
