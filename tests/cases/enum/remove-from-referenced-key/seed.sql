INSERT INTO rates VALUES ('eur', 1), ('usd', 1.08);
INSERT INTO prices VALUES (1, 'eur'), (2, 'usd');
