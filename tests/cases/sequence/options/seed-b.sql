INSERT INTO tickets (name) VALUES ('Ada'), ('Grace'), ('Alan');
