INSERT INTO brands VALUES (1, 'Volvo');
INSERT INTO models VALUES (1, 1, 'PV544'), (2, NULL, '?');
