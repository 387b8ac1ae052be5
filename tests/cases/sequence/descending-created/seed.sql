INSERT INTO floors VALUES (1), (2);
