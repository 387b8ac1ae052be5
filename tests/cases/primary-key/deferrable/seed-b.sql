INSERT INTO positions VALUES (1, 'a'), (2, 'b');
INSERT INTO ranks VALUES (1, 'Ada'), (2, 'Grace');
