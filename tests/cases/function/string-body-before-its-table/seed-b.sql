INSERT INTO settings VALUES ('currency', 'EUR');
INSERT INTO tariffs VALUES (1, 20);
INSERT INTO bookings VALUES (1, DEFAULT);
