INSERT INTO docs VALUES (1, 'ada', true), (2, 'grace', NULL);
