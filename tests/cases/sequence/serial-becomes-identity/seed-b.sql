INSERT INTO members (name) VALUES ('Ada'), ('Grace'), ('Alan');
INSERT INTO visits (member_id) VALUES (1), (1), (3);
