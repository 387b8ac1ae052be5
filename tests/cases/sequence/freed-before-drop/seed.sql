INSERT INTO invoices (total) VALUES (10), (20);
INSERT INTO credit_notes (total) VALUES (-10);
