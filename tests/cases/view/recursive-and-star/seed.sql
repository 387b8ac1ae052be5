INSERT INTO staff VALUES (1, NULL, 'Ada'), (2, 1, 'Grace');
