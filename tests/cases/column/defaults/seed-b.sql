INSERT INTO forms (id) VALUES (1), (2);
