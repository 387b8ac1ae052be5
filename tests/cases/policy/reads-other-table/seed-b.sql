INSERT INTO permits VALUES ('ada', 1);
INSERT INTO docs VALUES (1, 'plan');
