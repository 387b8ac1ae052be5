-- Same names, another type behind one of them: refused in place, also through three levels.
CREATE TABLE parts (id integer PRIMARY KEY, weight integer, name varchar(10));
CREATE VIEW v1 AS SELECT id, weight, name FROM parts;
CREATE VIEW v2 AS SELECT id, weight * 2 AS double_weight FROM v1;
CREATE VIEW v3 AS SELECT max(double_weight) AS top FROM v2;
COMMENT ON VIEW v3 IS 'heaviest';
