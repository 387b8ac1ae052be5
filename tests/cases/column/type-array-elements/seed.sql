INSERT INTO polls VALUES (1, '{3,4}', '{a,b}'), (2, DEFAULT, NULL);
