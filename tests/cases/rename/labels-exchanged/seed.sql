INSERT INTO shirts VALUES ('s'), ('m'), ('l');
