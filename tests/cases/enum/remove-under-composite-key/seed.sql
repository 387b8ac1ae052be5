INSERT INTO bookings VALUES ('north', '2024-05-01', 'Ada', '[9,11)'), ('north', '2024-05-01', 'Grace', '[11,12)');
