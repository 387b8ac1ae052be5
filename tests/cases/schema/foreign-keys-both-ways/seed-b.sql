INSERT INTO settings VALUES ('locale', 'de');
INSERT INTO hr.employees VALUES (1, NULL);
INSERT INTO facilities.desks VALUES (7, 1);
UPDATE hr.employees SET desk_id = 7;
