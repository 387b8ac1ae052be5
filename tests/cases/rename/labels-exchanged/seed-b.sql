INSERT INTO shirts VALUES ('s'), ('m'), ('xl');
