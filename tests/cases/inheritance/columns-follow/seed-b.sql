INSERT INTO heir (id, note, own) VALUES (1, 'a', 2);
