INSERT INTO hotels VALUES ('ritz', 1);
INSERT INTO rooms VALUES (1, 'ritz', 1), (2, NULL, NULL);
INSERT INTO maids VALUES (1, 1), (2, NULL);
