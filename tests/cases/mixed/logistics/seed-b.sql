INSERT INTO depots VALUES ('LIS', '("Rua 1",1000,Lisbon)', 'Lisbon'), ('OPO', NULL, 'Porto');
INSERT INTO drivers (name) VALUES ('Ada');
INSERT INTO trucks VALUES ('AA-11', 'LIS', 1), ('BB-22', 'OPO', NULL);
INSERT INTO traffic (truck, weight, direction) VALUES ('AA-11', 100, 'in'), ('BB-22', 50.5, 'out');
