INSERT INTO events VALUES (1, 'a=>1', true), (2, DEFAULT, NULL);
