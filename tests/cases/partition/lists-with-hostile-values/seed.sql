INSERT INTO a VALUES ('x, y', 1), ('it''s', 2), (')', 3), ('z', 4);
