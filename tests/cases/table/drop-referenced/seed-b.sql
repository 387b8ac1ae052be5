INSERT INTO models VALUES (1, NULL, 'PV544'), (2, NULL, '?');
