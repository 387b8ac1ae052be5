INSERT INTO settings VALUES ('currency', 'EUR');
