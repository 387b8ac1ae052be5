INSERT INTO log VALUES ('2021-05-05', 'x'), ('2026-01-01', 'y');
