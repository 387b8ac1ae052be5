INSERT INTO c VALUES ('x', 1, 'y');
