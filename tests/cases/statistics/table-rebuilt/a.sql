-- a table that becomes partitioned, a dropped table, a statistics object that moves to another schema
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.logs (day date NOT NULL, level text, place text);
CREATE STATISTICS a.logs_stat (mcv) ON level, place FROM a.logs;
COMMENT ON STATISTICS a.logs_stat IS 'comes back';
CREATE TABLE a.gone (x int, y int);
CREATE STATISTICS a.gone_stat ON x, y FROM a.gone;
CREATE TABLE a.stays (x int, y int);
CREATE STATISTICS a.moves ON x, y FROM a.stays;
CREATE MATERIALIZED VIEW a.seen AS SELECT x, y FROM a.stays;
CREATE STATISTICS a.seen_stat ON x, y FROM a.seen;
