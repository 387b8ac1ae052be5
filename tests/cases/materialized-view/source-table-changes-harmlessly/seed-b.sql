INSERT INTO tracks VALUES (1, 180, 'Intro'), (2, 240, NULL);
