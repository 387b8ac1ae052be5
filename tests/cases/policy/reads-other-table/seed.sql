INSERT INTO grants VALUES ('ada', 1, 'b');
INSERT INTO docs VALUES (1, 'plan');
