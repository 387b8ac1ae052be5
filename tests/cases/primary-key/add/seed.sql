INSERT INTO regions VALUES ('n', 'North'), ('s', 'South');
INSERT INTO areas VALUES ('n', 1, 'Coast'), ('n', 2, 'Hills');
