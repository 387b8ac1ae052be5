INSERT INTO photos VALUES (1, 'sea', '{sun,sand}', '(sky,3)'), (2, NULL, DEFAULT, NULL);
