INSERT INTO staff VALUES ('ada', 'doctor', 1), ('grace', 'nurse', 2);
INSERT INTO patients (id, name, ward, born) VALUES (1, 'Smith', 1, '1980-02-03'), (2, 'Jones', 2, NULL);
INSERT INTO records VALUES (1, 1, 'cough', false), (2, 2, NULL, true);
