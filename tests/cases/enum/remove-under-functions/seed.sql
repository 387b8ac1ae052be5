INSERT INTO messages VALUES (1, 'mail'), (2, 'push');
