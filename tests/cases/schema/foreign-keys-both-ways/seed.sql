INSERT INTO settings VALUES ('locale', 'de');
