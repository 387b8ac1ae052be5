INSERT INTO sessions VALUES ('t1', '{"n": 1}');
INSERT INTO cache VALUES ('k', 'v');
