INSERT INTO a_log VALUES (1, 'x');
INSERT INTO b_log VALUES (1, 'y');
