INSERT INTO contacts VALUES (1, '+49 30 1'), (2, NULL);
