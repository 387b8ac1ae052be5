INSERT INTO people VALUES (1, 'ok', '{sad,glad}'), (11, NULL, NULL), (12, 'glad', '{}');
