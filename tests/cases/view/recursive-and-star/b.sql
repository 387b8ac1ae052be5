CREATE TABLE staff (id integer PRIMARY KEY, boss integer, name text, room text);
CREATE VIEW everybody AS SELECT * FROM staff;
CREATE RECURSIVE VIEW chain (id, boss, depth) AS
    SELECT id, boss, 1 FROM staff WHERE boss IS NULL
    UNION ALL SELECT s.id, s.boss, c.depth + 1 FROM staff s JOIN chain c ON c.id = s.boss;
