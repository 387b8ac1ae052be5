INSERT INTO credit_notes (total) VALUES (-10);
