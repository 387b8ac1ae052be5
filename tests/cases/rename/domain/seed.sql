INSERT INTO goods VALUES (1, 2.5, '{1,2}');
