INSERT INTO ghosts VALUES ('a');
