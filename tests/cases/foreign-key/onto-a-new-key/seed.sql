INSERT INTO airports VALUES (1, 'LIS'), (2, 'OPO');
INSERT INTO flights VALUES (1, 'LIS', 'OPO'), (2, 'OPO', NULL);
