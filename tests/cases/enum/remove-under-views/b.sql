CREATE TYPE grade AS ENUM ('a', 'b', 'c');
CREATE TABLE lots (id integer PRIMARY KEY, grade grade, weight integer);
CREATE VIEW good_lots AS SELECT id, grade, weight FROM lots WHERE grade <= 'b';
CREATE VIEW good_weight AS SELECT grade, sum(weight) AS weight FROM good_lots GROUP BY grade;
CREATE MATERIALIZED VIEW lots_by_grade AS SELECT grade, count(*) AS n FROM lots GROUP BY grade;
CREATE UNIQUE INDEX lots_by_grade_key ON lots_by_grade (grade);
COMMENT ON VIEW good_lots IS 'first and second quality';
