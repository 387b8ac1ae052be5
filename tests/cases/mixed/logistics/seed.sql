INSERT INTO depots VALUES ('LIS', 'Rua 1', '1000', 'Lisbon'), ('OPO', NULL, NULL, 'Porto');
INSERT INTO trucks VALUES ('AA-11', 'LIS', 'Ada', '1'), ('BB-22', 'OPO', NULL, NULL);
INSERT INTO inbound VALUES (1, 'AA-11', 100);
INSERT INTO outbound VALUES (2, 'BB-22', 50.5);
