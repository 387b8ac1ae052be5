INSERT INTO logs VALUES ('a', '2026-01-01', 'x'), ('c', NULL, 'y');
