CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.logs (day date NOT NULL, level text, place text) PARTITION BY RANGE (day);
CREATE STATISTICS a.logs_stat (mcv) ON level, place FROM a.logs;
COMMENT ON STATISTICS a.logs_stat IS 'comes back';
CREATE TABLE a.stays (x int, y int);
CREATE STATISTICS b.moves ON x, y FROM a.stays;
CREATE MATERIALIZED VIEW a.seen AS SELECT x, y, x + y AS z FROM a.stays;
CREATE STATISTICS a.seen_stat ON x, y FROM a.seen;
