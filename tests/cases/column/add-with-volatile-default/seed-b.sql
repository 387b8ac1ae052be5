INSERT INTO tokens VALUES (1), (2);
